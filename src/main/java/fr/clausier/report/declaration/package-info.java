/**
 * Floor 9, topic: the declaration workbook as it goes out: which answers it asks for, how its sheets look.
 * Does not belong here: its marks, and what comes of it when it comes back (hours.declaration).
 */
package fr.clausier.report.declaration;
