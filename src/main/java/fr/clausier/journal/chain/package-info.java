/**
 * Floor 2. What makes the journal's chain: the bytes an entry's hash is made of, signed heads, and how a break is found.
 * Does not belong here: who writes and who reads entries. Little but the JDK, so that it can be read beside docs/journal.md.
 */
package fr.clausier.journal.chain;
