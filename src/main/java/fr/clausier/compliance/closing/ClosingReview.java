package fr.clausier.compliance.closing;

import fr.clausier.compliance.Totals;
import java.util.List;

/**
 * What a person is shown before closing a month.
 *
 * @param findings what deserves a look; empty when nothing does
 * @param over whether the month is over: only then may it be closed
 */
public record ClosingReview(MonthState state, boolean over, List<Finding> findings, int lots, int lines, Totals totals) { }
