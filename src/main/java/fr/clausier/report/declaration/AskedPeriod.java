package fr.clausier.report.declaration;

import fr.clausier.kernel.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The months a workbook is asked for, both included; both null for whatever waits. */
record AskedPeriod(YearMonth from, YearMonth to) {

    private static final int MOST_MONTHS = 24;

    /** One month alone stands for itself. */
    static AskedPeriod of(YearMonth from, YearMonth to) {
        return new AskedPeriod(from == null ? to : from, to == null ? from : to);
    }

    boolean isOpen() {
        return from == null;
    }

    boolean holds(YearMonth month) {
        return isOpen() || !month.isBefore(from) && !month.isAfter(to);
    }

    /** Why it cannot be asked for: the wrong way round, too long, or months that have not begun. */
    Optional<Problem> problem(LocalDate today) {
        if (isOpen()) {
            return Optional.empty();
        }
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
            return Optional.of(Problem.atField("declaration-months", "to", to.toString(), Integer.toString(MOST_MONTHS)));
        }
        return to.isAfter(YearMonth.from(today)) ? Optional.of(Problem.atField("report-month-future", "to", to.toString())) : Optional.empty();
    }
}
