/**
 * Floor 7, topic: what a person decided of a declared line against the rules, with a written reason. Kept whatever follows: replaced,
 * withdrawn, or lost because the line was corrected.
 * Does not belong here: what the rules say.
 */
package fr.clausier.hours.overrule;
