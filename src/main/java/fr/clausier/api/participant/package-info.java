/**
 * Floor 10, the API of participants and their proofs.
 * Does not belong here: any rule.
 */
package fr.clausier.api.participant;
