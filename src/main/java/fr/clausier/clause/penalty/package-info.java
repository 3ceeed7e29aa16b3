/**
 * Floor 6, topic: the penalties a contract provides for, one record per shape, sealed.
 * Does not belong here: what they come to and who decides (compliance).
 */
package fr.clausier.clause.penalty;
