/**
 * Floor 2. The append-only, hash-chained account of what was done, written in the transaction that did it.
 * Does not belong here: no business table.
 */
package fr.clausier.journal;
