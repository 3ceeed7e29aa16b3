/**
 * Floor 8, topic: what the hours of a clause will be at the end of its window, and until when a warning still helps. Pure.
 * Does not belong here: reading lines or placements from the database.
 */
package fr.clausier.compliance.forecast;
