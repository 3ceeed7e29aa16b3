/**
 * Floor 7, topic: the hours workbook. One list of columns for the blank template, the import and the export; how a cell is read;
 * what is passed over and why. Knows no stored thing.
 */
package fr.clausier.hours.sheet;
