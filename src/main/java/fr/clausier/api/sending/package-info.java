/**
 * Floor 10, the API of reports sent by themselves each month.
 * Does not belong here: when something is due, how it travels (report.sending, schedule).
 */
package fr.clausier.api.sending;
