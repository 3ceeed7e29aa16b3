/**
 * Floor 9. One class per workbook or certificate.
 * Does not belong here: figures of its own: it only lays out what lower floors computed.
 */
package fr.clausier.report;
