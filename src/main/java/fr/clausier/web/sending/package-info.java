/**
 * Floor 10, pages of reports sent by themselves each month: to whom, what, what became of it.
 * Does not belong here: when something is due, how it travels (report.sending, schedule).
 */
package fr.clausier.web.sending;
