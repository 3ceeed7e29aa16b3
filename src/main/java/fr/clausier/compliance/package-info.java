/**
 * Floor 8. Statement of a clause at a date: due, expected, counted, status; what is due from whom since when.
 * Does not belong here: layout of reports.
 */
package fr.clausier.compliance;
