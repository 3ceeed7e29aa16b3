/**
 * Floor 8, topic: penalties of a lot: what people noted that bears on them, what the contract's terms make of it, what a person
 * decided of each line. Nothing is ever applied by itself.
 * Does not belong here: the arithmetic (topic rule).
 */
package fr.clausier.compliance.penalty;
