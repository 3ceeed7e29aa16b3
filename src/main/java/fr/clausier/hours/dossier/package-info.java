/**
 * Floor 7, topic: the portfolio file (dossier), a JSON text that carries contracts with lots, links and clauses, people with the
 * proofs seen, and placements. Recorded as a whole or not at all; it adds what is missing and never changes what is there.
 * Does not belong here: hours, which come by workbook or page.
 */
package fr.clausier.hours.dossier;
