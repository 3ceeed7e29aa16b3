/**
 * Floor 8. People looked for on lots: needs, and to which referrers they were sent.
 * Does not belong here: placements themselves (hours), mail (schedule).
 */
package fr.clausier.need;
