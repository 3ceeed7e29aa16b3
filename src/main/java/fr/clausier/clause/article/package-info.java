/**
 * Floor 6, topic: terms said as sentences, chapter by chapter, the way the contract article reads.
 * Does not belong here: what the sentences decide (formula, term, penalty).
 */
package fr.clausier.clause.article;
