/**
 * Floor 7, topic: hours files given back to whoever sent them, with what is to be mended said at its cells.
 * Does not belong here: reading and judging the file ({@code hours.intake}).
 */
package fr.clausier.hours.annotated;
