/**
 * Floor 11, above all others: where the program starts, and nothing else.
 * Does not belong here: anything another class would use.
 */
package fr.clausier;
