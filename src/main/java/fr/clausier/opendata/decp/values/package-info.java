/**
 * Floor 9, topic: how single values are written in published records: codes beside ours, numbers and days.
 * Does not belong here: which field a value stands in.
 */
package fr.clausier.opendata.decp.values;
