/**
 * Floor 10. Letters handed to a mail server.
 * Does not belong here: what they say, and when they are tried again (report.sending).
 */
package fr.clausier.schedule.mail;
