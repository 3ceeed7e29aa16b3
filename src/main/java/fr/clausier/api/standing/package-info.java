/**
 * Floor 10, closing of clauses and certificates for programs.
 * Does not belong here: what must be settled first, which compliance tells.
 */
package fr.clausier.api.standing;
