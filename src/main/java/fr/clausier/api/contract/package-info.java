/**
 * Floor 10, the API of contracts, lots and the organisations linked to them.
 * Does not belong here: any rule.
 */
package fr.clausier.api.contract;
