package fr.clausier.compliance;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.compliance.forecast.ForecastSources;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.decision.Decision;
import fr.clausier.kernel.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the statement of a lot rests on, at the end of a month.
 *
 * @param base what has changed the base of the clause: invoices, orders, options, plan
 * @param decisions decisions on lines of this lot; those of later months are left out
 * @param answered months somebody answered for, hours or zero
 * @param standing what a person decided of the clause itself
 */
public record StatementFacts(long lot, YearMonth month, TermsHistory history, LotBase base, Collection<Decision> decisions,
        Set<YearMonth> answered, StatusRule.Standing standing) {

    public StatementFacts {
        YearMonth last = month;
        decisions = List.copyOf(decisions.stream().filter(each -> !each.facts().month().isAfter(last)).toList());
        answered = Set.copyOf(answered);
    }

    LocalDate day() {
        return month.atEndOfMonth();
    }

    Tally tally() {
        return Tally.of(decisions);
    }

    /** the hours planned so far; failing a plan, what the target itself tells to expect; failing that, an even pace. */
    Hours expected(Terms terms, Hours due) {
        return base.planned(day()).or(() -> terms.target().expected(base, day())).orElseGet(() -> ExpectedHours.at(day(), due, terms.window()));
    }

    ForecastSources sources(Terms terms) {
        return new ForecastSources(month, terms.window(), decisions, answered, base);
    }
}
