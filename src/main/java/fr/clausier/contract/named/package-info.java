/**
 * Floor 5, topic: contracts and lots found by the numbers people write in their files.
 * Does not belong here: who may read them (contract).
 */
package fr.clausier.contract.named;
