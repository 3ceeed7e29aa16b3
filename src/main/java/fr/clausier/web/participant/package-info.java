/**
 * Floor 10, pages of the people whose hours count: identity, groups and their proofs, placements.
 * Does not belong here: hours themselves (web.hours).
 */
package fr.clausier.web.participant;
