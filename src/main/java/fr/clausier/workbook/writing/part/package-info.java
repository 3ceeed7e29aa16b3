/**
 * Floor 1, topic: parts of an .xlsx package that the library does not write, or does not write as it comes: rows streamed, charts, named
 * styles.
 * Does not belong here: what a page holds (workbook.writing).
 */
package fr.clausier.workbook.writing.part;
