package fr.clausier.clause;

import fr.clausier.clause.fit.FitChanges;
import fr.clausier.clause.formula.TargetFormula;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * The terms of one clause, in one version. An amendment makes the next version with its own effective date; hours already worked
 * keep the version that governed their month.
 *
 * @param version 1 for the terms as signed, then one more for each amendment
 * @param effectiveFrom first day on which this version governs; increases strictly with the version
 * @param groups groups of people whose hours are accepted
 * @param window days on which hours count, from notification (or order) to delivery, both included
 * @param dueDay day of the month after the period by which its hours are declared, 1 to 31; a shorter month ends it earlier
 * @param monthlyCeiling most hours plausible for one person in one month; what exceeds it is reviewed
 * @param trainingCounts whether training hours count
 */
public record Terms(int version, LocalDate effectiveFrom, Instant recordedAt, LegalBasis legalBasis, Set<Modality> modalities,
        Set<EligibleGroup> groups, Period window, Cadence cadence, int dueDay, Hours monthlyCeiling, boolean trainingCounts,
        FitChanges fitChanges, TargetFormula target, String note) {

    /** Hours due under these terms. */
    public Hours due() {
        return target.due();
    }

    /** Last day to declare the hours of a month: the due day of the month that follows the month's declaration period. */
    public LocalDate dueDate(YearMonth month) {
        YearMonth following = cadence.lastMonthOfPeriod(month).plusMonths(1);
        return following.atDay(Math.min(dueDay, following.lengthOfMonth()));
    }
}
