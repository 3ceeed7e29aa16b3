package fr.clausier.compliance;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.decision.Decision;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the clause of a lot stands at the end of a month, all its months until then included.
 *
 * @param termsVersion version of the terms in force on the last day of the month; 0 when nobody has typed any
 * @param arithmetic how the hours due were worked out; null without terms, and for whoever does not read invoices and orders
 * @param expected hours that should have been counted by then at an even pace
 */
public record Statement(long lot, YearMonth month, int termsVersion, Hours due, Hours expected, Tally tally, ClauseStatus status,
        List<Reason> reasons, Reason arithmetic) {

    /**
     * @param base what has changed the base of the clause: invoices, orders, options, plan
     * @param decisions decisions on lines of this lot; those of later months are left out
     */
    public static Statement of(long lot, YearMonth month, TermsHistory history, LotBase base, Collection<Decision> decisions,
            StatusRule rule) {
        LocalDate day = month.atEndOfMonth();
        Tally tally = Tally.of(decisions.stream().filter(each -> !each.facts().month().isAfter(month)).toList());
        Optional<Terms> inForce = history.inForce(day);
        if (inForce.isEmpty()) {
            StatusRule.Answer answer = StatusRule.withoutTerms();
            return new Statement(lot, month, 0, Hours.ZERO, Hours.ZERO, tally, answer.status(), List.of(answer.reason()), null);
        }
        Terms terms = inForce.get();
        Hours due = terms.due(base, day);
        Hours expected = base.planned(day).or(() -> terms.target().expected(base, day)).orElseGet(() -> ExpectedHours.at(day, due, terms.window()));
        StatusRule.Answer answer = rule.judge(new StatusRule.Facts(day, terms.window(), due, expected, tally, StatusRule.Standing.OPEN));
        return new Statement(lot, month, terms.version(), due, expected, tally, answer.status(), List.of(answer.reason()),
            terms.target().arithmetic(base, day));
    }

    Statement withoutArithmetic() {
        return new Statement(lot, month, termsVersion, due, expected, tally, status, reasons, null);
    }

    /** Whether terms exist: without them nothing is due and the figures only say what was declared. */
    public boolean hasTerms() {
        return termsVersion > 0;
    }

    public Hours declared() {
        return tally.declared();
    }

    public Hours counted() {
        return tally.counted();
    }

    public Hours refused() {
        return tally.refused();
    }

    public Hours review() {
        return tally.review();
    }

    /** Hours still to be counted; zero once the clause is reached. */
    public Hours remaining() {
        return due.minus(tally.counted()).max(Hours.ZERO);
    }

    /** Counted in percent of due; above 100 when more was done than asked. */
    public Percent share() {
        return tally.counted().shareOf(due);
    }
}
