/**
 * Floor 7, topic: what facilitators ask employers about lines they review, and what employers reply. A reply decides nothing.
 * Does not belong here: deciding of a line (overrule).
 */
package fr.clausier.hours.question;
