/**
 * Floor 8, topic: what is due from whom, since when and before when: the work list of whoever follows the clauses.
 */
package fr.clausier.compliance.due;
