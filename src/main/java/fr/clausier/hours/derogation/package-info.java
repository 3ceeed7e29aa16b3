/**
 * Floor 7, topic: derogations. What somebody entitled granted for one placement against a rule of the clause or of the law, by whom
 * and until when. Does not belong here: what a derogation changes in a count, which the rules say.
 */
package fr.clausier.hours.derogation;
