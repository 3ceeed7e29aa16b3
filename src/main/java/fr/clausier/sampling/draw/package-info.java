/**
 * Floor 8. The draw itself: pure, so that anyone who holds the list and the seed finds the same.
 * Does not belong here: which placements are on the list.
 */
package fr.clausier.sampling.draw;
