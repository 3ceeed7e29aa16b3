/**
 * Floor 4. Files kept as evidence of something recorded: told by their content, sealed with a person's key, kept outside the database behind one port,
 * looked at again from time to time.
 * Does not belong here: who reaches what a file is about, which the rooms above answer ({@link fr.clausier.upload.evidence.Evidenced}); reading what a file says.
 */
package fr.clausier.upload.evidence;
