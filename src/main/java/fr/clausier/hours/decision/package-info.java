/**
 * Floor 7, topic: the decision on each line. Runs the rules over all the lines of some people's months and splits each line into
 * counted, refused and to review. Pure, and blind to the order in which lines arrive.
 */
package fr.clausier.hours.decision;
