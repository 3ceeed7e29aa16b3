/**
 * Floor 9, topic: messages to those who owe an answer: to whom, about what, on which day, and what became of them.
 * Does not belong here: deciding what is due (compliance.due), how a letter travels (schedule).
 */
package fr.clausier.report.reminder;
