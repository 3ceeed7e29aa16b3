/**
 * Floor 6, topic: the parts of a clause's terms, one record per chapter of the contract article: who, how long, how, what, when.
 * Each reads itself from the fields of a form, a file or a program, and writes itself back the same way.
 * Does not belong here: the target (formula), penalties (penalty), judging a line (hours).
 */
package fr.clausier.clause.term;
