package fr.clausier.compliance;

import fr.clausier.clause.Terms;
import fr.clausier.compliance.check.rule.ShareRule;
import fr.clausier.compliance.forecast.Forecast;
import fr.clausier.compliance.forecast.ForecastFacts;
import fr.clausier.compliance.forecast.ForecastRule;
import fr.clausier.compliance.forecast.Warning;
import fr.clausier.compliance.forecast.WarningRule;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the clause of a lot stands at the end of a month, all its months until then included.
 *
 * @param day the end of this day; most often the last of a month
 * @param termsVersion version of the terms in force on the last day of the month; 0 when nobody has typed any
 * @param arithmetic how the hours due were worked out; null without terms, and for whoever does not read invoices and orders
 * @param expected hours that should have been counted by then: planned, or at an even pace
 * @param credit hours that are not those of its own lines
 * @param forecast hours at the end of the window, as far as can be told
 * @param warning until when a warning letter helps; null without terms
 */
public record Statement(long lot, LocalDate day, int termsVersion, Hours due, Hours expected, Tally tally, Credit credit, ClauseStatus status,
        List<Reason> reasons, Reason arithmetic, Forecast forecast, Warning warning) {

    public static Statement of(StatementFacts facts, StatementRules rules) {
        Tally tally = facts.tally();
        Optional<Terms> inForce = facts.history().inForce(facts.day());
        if (inForce.isEmpty()) {
            StatusRule.Answer answer = StatusRule.withoutTerms();
            return new Statement(facts.lot(), facts.day(), 0, Hours.ZERO, Hours.ZERO, tally, Credit.NONE, answer.status(), List.of(answer.reason()), null,
                ForecastRule.withoutTerms(), null);
        }
        Terms terms = inForce.get();
        Hours due = terms.due(facts.base(), facts.day());
        Hours expected = facts.expected(terms, due);
        ForecastFacts course = facts.sources(terms).facts();
        Forecast forecast = rules.forecast().judge(course);
        Credit credit = facts.credit(terms);
        List<Reason> shares = ShareRule.judge(terms, facts.decisions());
        StatusRule.Answer answer = rules.status().judge(new StatusRule.Facts(facts.day(), terms.window(), due, expected, tally, credit,
            shares.isEmpty(), forecast, facts.standing(), facts.staff()));
        return new Statement(facts.lot(), facts.day(), terms.version(), due, expected, tally, credit, answer.status(),
            Stream.concat(Stream.of(answer.reason()), shares.stream()).toList(),
            terms.target().arithmetic(facts.base(), facts.day()), forecast, rules.warning().judge(new WarningRule.Facts(facts.day(),
                terms.window(), due, tally.counted().plus(credit.net()), course.bestMonth())));
    }

    Statement withoutArithmetic() {
        return new Statement(lot, day, termsVersion, due, expected, tally, credit, status, reasons, null, forecast, warning);
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

    public YearMonth month() {
        return YearMonth.from(day);
    }

    /** Hours done: those counted on the lines of the lot, and those that count otherwise. */
    public Hours done() {
        return tally.counted().plus(credit.net());
    }

    /** Hours still to be done; zero once the clause is reached. */
    public Hours remaining() {
        return due.minus(done()).max(Hours.ZERO);
    }

    /** Hours expected by the day and not done; zero when ahead. */
    public Hours behind() {
        return expected.minus(done()).max(Hours.ZERO);
    }

    /** Last day for a warning letter that still helps, perhaps past; null when none is needed, or none helps. */
    public LocalDate letterBefore() {
        return warning == null ? null : warning.lastDay();
    }

    /** Hours done in percent of due; above 100 when more was done than asked. */
    public Percent share() {
        return done().shareOf(due);
    }
}
