/**
 * Floor 5, topic: which facilitator follows which contract, by name or by territory, and who stands in while one is away.
 * Does not belong here: what a facilitator reaches, which is the whole structure whoever follows what (kernel).
 */
package fr.clausier.contract.followed;
