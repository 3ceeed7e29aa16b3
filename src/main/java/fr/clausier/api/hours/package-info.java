/**
 * Floor 10, the API of placements and typed hours.
 * Does not belong here: any rule.
 */
package fr.clausier.api.hours;
