/**
 * Floor 10, pages: what was done about a lot, and what is to be done next.
 * Does not belong here: deciding whom to remind (report.reminder).
 */
package fr.clausier.web.action;
