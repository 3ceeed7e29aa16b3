/**
 * Floor 10, pages on which employers take away what waits for their answer, send it back filled in, and see what it comes to.
 * Does not belong here: what is asked for (report.declaration) and what comes of it (hours.confirmation).
 */
package fr.clausier.web.confirmation;
