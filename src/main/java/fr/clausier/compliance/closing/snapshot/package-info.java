/**
 * Floor 8, topic: how what is kept of a closed month is written and read again, whatever has become of the code since. One document,
 * in canonical form, with its version; one reader per version.
 * Does not belong here: what is kept, and who may see it.
 */
package fr.clausier.compliance.closing.snapshot;
