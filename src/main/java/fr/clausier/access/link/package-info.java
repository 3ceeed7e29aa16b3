/**
 * Floor 3, topic: links by which an employer without an account answers one thing, once and for a time.
 * Does not belong here: what is answered.
 */
package fr.clausier.access.link;
