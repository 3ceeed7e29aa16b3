/**
 * Floor 10, the API of the journal as a whole: checking it, its signed heads, taking it away.
 * Does not belong here: what was done to one thing, which pages show.
 */
package fr.clausier.api.journal;
