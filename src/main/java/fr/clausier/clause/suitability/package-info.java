/**
 * Floor 6, topic: whether an employer could do hours of a lot, before anybody is placed: its kinds, the ways the terms allow, its conventions.
 * Does not belong here: the judgment of hours already declared (hours.rule).
 */
package fr.clausier.clause.suitability;
