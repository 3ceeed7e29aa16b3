/**
 * Floor 1, topic: workbooks and text files written for people: a {@link fr.clausier.workbook.writing.Book} is a plain description, in values;
 * how it looks and prints is decided here once.
 */
package fr.clausier.workbook.writing;
