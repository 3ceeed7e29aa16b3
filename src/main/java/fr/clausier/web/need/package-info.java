/**
 * Floor 10, people looked for on lots: needs, candidates, referrers and what each brought.
 * Does not belong here: deciding what is next (need).
 */
package fr.clausier.web.need;
