package fr.clausier.compliance.whatif;

import fr.clausier.compliance.LotStatement;
import java.util.List;

/**
 * A lot as it stands beside what it would be under other terms.
 *
 * @param now null when the lot has neither terms nor hours yet
 * @param changes lines that would be split otherwise, in counting order
 */
public record Supposition(LotStatement now, LotStatement then, List<Change> changes) { }
