/**
 * Floor 10. What the product does by itself, at its hour, and the ways by which things leave it: folder, mail.
 * Does not belong here: what is due when, and what became of it (report.sending).
 */
package fr.clausier.schedule;
