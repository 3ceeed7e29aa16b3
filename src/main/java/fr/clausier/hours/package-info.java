/**
 * Floor 7. Placements, declarations, lines, and the decision on each line.
 * Does not belong here: statements over many lines (compliance).
 */
package fr.clausier.hours;
