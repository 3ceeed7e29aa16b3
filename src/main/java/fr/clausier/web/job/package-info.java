/**
 * Floor 10, work that lasts: its page, which says how far it is and leads to what it came to.
 * Does not belong here: what a job does.
 */
package fr.clausier.web.job;
