/**
 * Floor 8. Control of eligibility on a sample: placements drawn by a published seed, proofs asked of their employers by a day, what was sent frozen,
 * reviewed, heard again, concluded.
 * Does not belong here: whether an hour counts, which rules and people decide of each line; where files lie.
 */
package fr.clausier.sampling;
