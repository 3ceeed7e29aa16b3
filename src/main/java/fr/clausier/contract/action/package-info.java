/**
 * Floor 5, topic: what was done about a lot (calls, visits, mails, letters, meetings) and what is to be done next.
 * Does not belong here: messages that leave by themselves (report.reminder), the letters themselves (report.document).
 */
package fr.clausier.contract.action;
