/**
 * Floor 5, topic: what the law asks of a contract beside its clause: derogations from the social condition, staff of the operators of a reserved lot.
 * Does not belong here: judging them (compliance).
 */
package fr.clausier.contract.duty;
