/**
 * Floor 9, topic: the monthly compliance workbook. One class per sheet; each lays out values computed below, none of its own.
 */
package fr.clausier.report.compliance;
