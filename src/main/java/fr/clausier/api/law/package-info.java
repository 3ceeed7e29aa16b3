/**
 * Floor 10, the API of the dated legal amounts.
 * Does not belong here: any rule.
 */
package fr.clausier.api.law;
