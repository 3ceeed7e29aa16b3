/**
 * Floor 1, topic: files people send, as tables of cells with their addresses. A file is hostile until it has been read: its size unpacked is
 * counted first, it is parsed under a time limit, and whatever goes wrong is a problem with a sentence, never an exception.
 */
package fr.clausier.workbook.reading;
