/**
 * Floor 8, topic: the rules of the checks on contracts. Facts in, an answer with its reason out.
 * Does not belong here: finding the facts.
 */
package fr.clausier.compliance.check.rule;
