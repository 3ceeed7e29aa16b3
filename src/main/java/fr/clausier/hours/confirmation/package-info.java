/**
 * Floor 7, topic: the confirmation workbook, by which an employer confirms or disputes what was declared for its people. What goes out in
 * it, what comes back, set beside what stands now, and what is kept of a dispute. It never changes hours.
 * Does not belong here: declaring (declaration, declaration.returned), the states of a declaration (ledger), how the sheets look (report).
 */
package fr.clausier.hours.confirmation;
