/**
 * Floor 9, topic: from the bytes of a file to its records, in JSON and XML, whatever the bytes are.
 * Does not belong here: what a field means.
 */
package fr.clausier.opendata.decp.file;
