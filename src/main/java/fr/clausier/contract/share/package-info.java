/**
 * Floor 5, topic: operations shown to observers, co-funders and auditors, for a time and until revoked.
 * Does not belong here: what an observer may do (kernel), which queries follow what was shared (store.Shared).
 */
package fr.clausier.contract.share;
