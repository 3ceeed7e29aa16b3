/**
 * Floor 9, topic: workbooks of a year: the observatory, and the indicators of a buyer's responsible-purchasing scheme (SPASER). They lay
 * out what is computed below.
 */
package fr.clausier.report.observatory;
