/**
 * Floor 1, topic: what queries of several rooms say alike of how far a viewer reaches.
 * Does not belong here: how far that is (kernel: Scope), what is shared with whom (contract.share).
 */
package fr.clausier.store.reach;
