/**
 * Floor 7, topic: the declaration workbook. What goes out in it row by row, each row with a sealed mark; what comes back, recognised by
 * these marks, set beside what stands now, and recorded.
 * Does not belong here: which months are due (compliance) and how the sheets look (report).
 */
package fr.clausier.hours.declaration;
