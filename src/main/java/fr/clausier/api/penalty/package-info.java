/**
 * Floor 10, the API of penalties: the proposal of a lot, facts noted, decisions.
 * Does not belong here: any arithmetic.
 */
package fr.clausier.api.penalty;
