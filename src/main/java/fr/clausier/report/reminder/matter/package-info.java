/**
 * Floor 9, topic: what each organisation owes, person by person, and the words in which they are told.
 * Does not belong here: whether and when it leaves (report.reminder).
 */
package fr.clausier.report.reminder.matter;
