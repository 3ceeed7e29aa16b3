package fr.clausier.hours.decision;

import java.time.Instant;

/**
 * A declared line with its decision and what leads back to it.
 *
 * @param shown whether the viewer may see the line itself; the figures of a lot add all its lines, shown or not
 * @param recordedAt when it was written
 */
public record JudgedLine(Decision decision, long placement, long participant, long employer, boolean shown, Instant recordedAt,
        LineSource source) { }
