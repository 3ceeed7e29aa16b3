/**
 * Floor 5. Lists of employers as they are published or kept in spreadsheets, read by their headings, previewed and recorded.
 * Does not belong here: reading the cells of a file (workbook).
 */
package fr.clausier.provider.listing;
