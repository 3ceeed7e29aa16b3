package fr.clausier.clause;

import fr.clausier.clause.formula.Target;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.clause.term.How;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.What;
import fr.clausier.clause.term.When;
import fr.clausier.clause.term.Who;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The terms of one clause, in one version, by the chapters of the contract article they come from. An amendment makes the next
 * version with its own effective date; hours already worked keep the version that governed their month.
 *
 * @param version 1 for the terms as signed, then one more for each amendment
 * @param effectiveFrom first day on which this version governs; increases strictly with the version
 * @param window days on which hours count, from notification (or order) to delivery, both included
 * @param note what a person adds in their own words
 */
public record Terms(int version, LocalDate effectiveFrom, Instant recordedAt, ClauseKind kind, LegalBasis legalBasis, Period window,
        Target target, Who who, HowLong howLong, How how, What what, When when, Penalties penalties, String note) {

    /** Hours due on a day under these terms. */
    public Hours due(LotBase base, LocalDate day) {
        return target.due(base, day);
    }

    /** Last day to declare the hours of a month: the due day of the month that follows the month's declaration period. */
    public LocalDate dueDate(YearMonth month) {
        return when.dueDate(month);
    }
}
