package fr.clausier.compliance.due;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * where the terms ask for a half-yearly forecast, the holder tells at the end of each half-year the hours planned for the months
 * that follow. A plan typed for any of them is an answer.
 */
public final class ForecastDue {

    static final String ID = "R-29";
    static final int VERSION = 1;
    private static final int HALF_YEAR = 6;

    private ForecastDue() { }

    /**
     * A forecast nobody has given.
     *
     * @param since day after the half-year
     * @param before due day of the month after the half-year
     */
    public record Missing(LocalDate since, LocalDate before, Reason reason) { }

    /** What is missing at the end of a month; empty when nothing is asked, the clause ends first, or a plan is typed. */
    public static Optional<Missing> at(YearMonth month, TermsHistory history, LotBase base) {
        YearMonth end = month.withMonth(month.getMonthValue() / HALF_YEAR * HALF_YEAR == 0 ? 12 : month.getMonthValue() / HALF_YEAR * HALF_YEAR)
            .minusYears(month.getMonthValue() < HALF_YEAR ? 1 : 0);
        return history.inForce(end.atEndOfMonth()).filter(terms -> terms.when().forecast() && asks(terms, end) && !planned(base, end))
            .map(terms -> missing(terms, end));
    }

    /** Only while the clause runs, and some of it is left. */
    private static boolean asks(Terms terms, YearMonth end) {
        return terms.window().contains(end.atEndOfMonth()) && terms.window().to().isAfter(end.atEndOfMonth());
    }

    private static boolean planned(LotBase base, YearMonth end) {
        YearMonth last = end.plusMonths(HALF_YEAR);
        return base.entries().stream().filter(entry -> entry.kind() == BaseKind.PLANNED_HOURS).map(BaseEntry::dated).map(YearMonth::from)
            .anyMatch(month -> month.isAfter(end) && !month.isAfter(last));
    }

    private static Missing missing(Terms terms, YearMonth end) {
        YearMonth next = end.plusMonths(1);
        LocalDate before = next.atDay(Math.min(terms.when().dueDay(), next.lengthOfMonth()));
        return new Missing(next.atDay(1), before, Reason.of(ID, VERSION, "due-forecast", Map.of("first", next.toString(),
            "last", end.plusMonths(HALF_YEAR).toString(), "before", before.toString())));
    }
}
