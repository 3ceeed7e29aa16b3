/**
 * Floor 8, topic: books of a month shown last, as long as nobody wrote anything since.
 * Does not belong here: what they say (compliance).
 */
package fr.clausier.compliance.kept;
