/**
 * Floor 5, topic: exits. What became of people after they left, at the end and three and six months later; how exits are counted.
 * Does not belong here: placements (hours), whose last day is not yet an exit.
 */
package fr.clausier.participant.exit;
