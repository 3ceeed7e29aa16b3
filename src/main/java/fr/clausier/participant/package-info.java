/**
 * Floor 5. People whose hours count, their groups and the proofs seen; identities encrypted.
 * Does not belong here: placements (hours).
 */
package fr.clausier.participant;
