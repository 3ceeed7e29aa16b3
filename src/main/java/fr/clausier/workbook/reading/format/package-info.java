/**
 * Floor 1, topic: one reader per kind of file ({@code .xlsx}, {@code .xls}, {@code .ods}, text), each giving the same tables. What a
 * reader keeps of a sheet, and the limits it obeys, are its parent's.
 */
package fr.clausier.workbook.reading.format;
