/**
 * Floor 5, topic: employers found by what they are, what they do, where they are and what they say is free.
 * Does not belong here: which kind fits which way to work (clause.fit), asked by whoever builds a search.
 */
package fr.clausier.provider.search;
