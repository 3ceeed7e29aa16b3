/**
 * Floor 8. What each referrer brought over a period: needs received, people proposed, chosen, placed, and their hours counted since.
 * Does not belong here: judging hours (hours).
 */
package fr.clausier.need.brought;
