/**
 * Floor 1. Spreadsheets and CSV, in ({@code reading}) and out ({@code writing}): the only room with Apache POI. Cells,
 * addresses, formats, styles.
 * Does not belong here: no word of the trade.
 */
package fr.clausier.workbook;
