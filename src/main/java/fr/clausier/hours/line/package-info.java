/**
 * Floor 7, topic: what is known of one declared line when it is judged, and the parts into which it is split.
 */
package fr.clausier.hours.line;
