/**
 * Floor 8. People whom referrers propose for needs: chosen or refused, placed, and the referrer answered.
 * Does not belong here: who they are (participant), their placement (hours).
 */
package fr.clausier.need.candidate;
