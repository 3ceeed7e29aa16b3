/**
 * Floor 10, pages: what would be written to whom today, what was, and whom to write to.
 * Does not belong here: deciding who owes what, and when they are told (report.reminder).
 */
package fr.clausier.web.reminder;
