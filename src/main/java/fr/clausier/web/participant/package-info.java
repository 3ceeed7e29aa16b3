/**
 * Floor 10, pages of the people whose hours count, for those entitled to names.
 * Does not belong here: their hours (web.hours).
 */
package fr.clausier.web.participant;
