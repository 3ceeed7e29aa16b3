/**
 * Floor 4, topic: whom to write to at an organisation, and whether their address takes what is sent.
 * Does not belong here: what is written to them, and when (report.reminder).
 */
package fr.clausier.organisation.contact;
