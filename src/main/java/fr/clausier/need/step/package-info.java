/**
 * Floor 8. What is next about a need: who waits for whom, since when.
 * Does not belong here: writing anything.
 */
package fr.clausier.need.step;
