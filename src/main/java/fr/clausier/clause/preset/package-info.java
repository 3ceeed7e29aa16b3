/**
 * Floor 6, topic: terms met often, read from data files that each name their source. A person picks one and changes it.
 * Does not belong here: terms that govern a lot.
 */
package fr.clausier.clause.preset;
