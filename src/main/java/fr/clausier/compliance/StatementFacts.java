package fr.clausier.compliance;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.compliance.check.StaffCheck;
import fr.clausier.compliance.forecast.ForecastSources;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.pool.PooledHours;
import fr.clausier.kernel.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the statement of a lot rests on, on a day.
 *
 * @param base what has changed the base of the clause: invoices, orders, options, plan
 * @param day the end of this day; most often the last of a month
 * @param decisions decisions on lines of this lot; those of months after the day's are left out
 * @param answered months somebody answered for, hours or zero
 * @param standing what a person decided of the clause itself
 * @param staff what is known of the operator's staff, on a reserved lot
 * @param pooled hours moved between this lot and others of its pool
 */
public record StatementFacts(long lot, LocalDate day, TermsHistory history, LotBase base, Collection<Decision> decisions,
        Set<YearMonth> answered, StatusRule.Standing standing,
        StaffCheck staff, PooledHours pooled) {

    /** The same of a lot that is in no pool. */
    public StatementFacts(long lot, LocalDate day, TermsHistory history, LotBase base, Collection<Decision> decisions, Set<YearMonth> answered,
            StatusRule.Standing standing, StaffCheck staff) {
        this(lot, day, history, base, decisions, answered, standing, staff, PooledHours.NONE);
    }

    public StatementFacts {
        YearMonth last = YearMonth.from(day);
        decisions = List.copyOf(decisions.stream().filter(each -> !each.facts().month().isAfter(last)).toList());
        answered = Set.copyOf(answered);
    }

    YearMonth month() {
        return YearMonth.from(day);
    }

    /** The last month that has ended by the day: what a forecast knows. */
    YearMonth lastComplete() {
        return day.equals(month().atEndOfMonth()) ? month() : month().minusMonths(1);
    }

    Credit credit(Terms terms) {
        Credit moved = new Credit(Hours.ZERO, pooled.received(), pooled.given());
        return terms.how().euros() == null ? moved : moved.plus(Credit.converted(terms.how().euros().hours(base.subcontracted(day))));
    }

    Tally tally() {
        return Tally.of(decisions);
    }

    /** the hours planned so far; failing a plan, what the target itself tells to expect; failing that, an even pace. */
    Hours expected(Terms terms, Hours due) {
        return base.planned(day).or(() -> terms.target().expected(base, day)).orElseGet(() -> ExpectedHours.at(day, due, terms.window()));
    }

    ForecastSources sources(Terms terms) {
        return new ForecastSources(lastComplete(), terms.window(),
            decisions.stream().filter(each -> !each.facts().month().isAfter(lastComplete())).toList(), answered, base, terms.how().euros());
    }
}
