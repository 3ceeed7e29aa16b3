/**
 * Floor 9, topic: documents about one clause handed to its holder: the closing statement (bilan) and the certificate (attestation de
 * réalisation), each as a PDF to sign and as a workbook. They lay out what is computed below, and name nobody who worked but to those entitled.
 */
package fr.clausier.report.document;
