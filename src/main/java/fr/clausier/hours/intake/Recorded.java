package fr.clausier.hours.intake;

import fr.clausier.hours.ledger.Entered;

/**
 * What recording a file came to.
 *
 * @param preview what it was recorded from, warnings included
 * @param people created; @param placements created
 */
public record Recorded(Preview preview, int people, int placements, Entered lines) { }
