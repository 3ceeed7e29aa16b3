/**
 * Floor 10, pages of penalties: the proposal of a lot, facts noted, and the decision on each line.
 * Does not belong here: any arithmetic.
 */
package fr.clausier.web.penalty;
