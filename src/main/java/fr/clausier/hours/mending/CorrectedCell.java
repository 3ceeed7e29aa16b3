package fr.clausier.hours.mending;

import fr.clausier.kernel.Problem;
import java.time.Instant;

/**
 * A cell read otherwise than the file says.
 *
 * @param before what the file says, empty for a blank cell; @param after what was typed here
 * @param by account that typed it
 */
public record CorrectedCell(Problem.Place place, String before, String after, long by, Instant at) { }
