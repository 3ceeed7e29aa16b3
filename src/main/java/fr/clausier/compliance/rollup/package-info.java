/**
 * Floor 8, topic: statements added up by lot, contract, operation, buyer and territory. Every figure is the sum of its column.
 * Does not belong here: what a statement says (compliance).
 */
package fr.clausier.compliance.rollup;
