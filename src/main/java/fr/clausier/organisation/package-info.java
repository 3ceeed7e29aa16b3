/**
 * Floor 4. Buyers, companies, SIAE and facilitator structures: one thing in many parts.
 * Does not belong here: conventions of a SIAE (provider).
 */
package fr.clausier.organisation;
