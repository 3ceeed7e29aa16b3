/**
 * Floor 9. The lines themselves, for who works on them elsewhere.
 * Does not belong here: any sum; judging a line (hours).
 */
package fr.clausier.report.lines;
