/**
 * Floor 8, topic: all that the workbook of a month says, as plain values: codes, figures, reasons. Laid out in any language, kept and
 * laid out again, without asking anything more.
 * Does not belong here: how it looks (report); what it rests on (compliance, hours).
 */
package fr.clausier.compliance.month;
