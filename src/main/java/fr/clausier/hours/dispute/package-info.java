/**
 * Floor 7, topic: what employers dispute of declarations, with their figures and remarks. Hours stay as they are: whoever declared corrects them.
 * Does not belong here: the states of a declaration (ledger).
 */
package fr.clausier.hours.dispute;
