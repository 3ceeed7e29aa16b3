/**
 * Floor 1. Spreadsheets and CSV, in and out: the only room with Apache POI. Cells, addresses, styles.
 * Does not belong here: no word of the trade.
 */
package fr.clausier.workbook;
