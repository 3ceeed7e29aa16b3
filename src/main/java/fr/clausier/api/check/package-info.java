/**
 * Floor 10, the API of the checks on contracts and of the staff they compare.
 * Does not belong here: any rule.
 */
package fr.clausier.api.check;
