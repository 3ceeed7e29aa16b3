/**
 * Floor 9, topic: on which day who owes an answer is written to. Pure: facts in, a value out.
 */
package fr.clausier.report.reminder.rule;
