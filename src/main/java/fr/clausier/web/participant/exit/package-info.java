/**
 * Floor 10, topic: pages of what became of people who left.
 * Does not belong here: figures of exits (report).
 */
package fr.clausier.web.participant.exit;
