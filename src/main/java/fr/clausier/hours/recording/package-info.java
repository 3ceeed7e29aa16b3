/**
 * Floor 7, topic: how a file that was compared is recorded: one transaction, all of it or nothing, once.
 * Does not belong here: what files say, and what is written of it.
 */
package fr.clausier.hours.recording;
