/**
 * Floor 10, people looked for on lots, for programs: needs, candidates, referrers.
 * Does not belong here: deciding what is next (need).
 */
package fr.clausier.api.need;
