/**
 * Floor 8, topic: what would change under other terms. Nothing here is stored.
 * Does not belong here: recording terms (clause).
 */
package fr.clausier.compliance.whatif;
