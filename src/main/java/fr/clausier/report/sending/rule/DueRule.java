package fr.clausier.report.sending.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which months a subscription is due: month M from its day of month M + 1 on, until it was tried. A server that was down on the day
 * catches up on its return, a year back at most.
 */
public final class DueRule {

    private static final int MONTHS_BACK = 12;

    private DueRule() { }

    /** The first month sent to whoever subscribes today: nothing leaves before a day of the month has come that lay ahead. */
    public static YearMonth first(int day, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return today.getDayOfMonth() < day ? now.minusMonths(1) : now;
    }

    /** @param tried months for which a sending exists, whatever became of it */
    public static List<YearMonth> due(int day, YearMonth first, LocalDate today, Set<YearMonth> tried) {
        YearMonth last = last(day, today);
        YearMonth earliest = last.minusMonths(MONTHS_BACK - 1);
        YearMonth start = first.isBefore(earliest) ? earliest : first;
        return Stream.iterate(start, month -> !month.isAfter(last), month -> month.plusMonths(1)).filter(month -> !tried.contains(month)).toList();
    }

    /** The next month to leave that is not due yet. */
    public static YearMonth next(int day, YearMonth first, LocalDate today) {
        YearMonth next = last(day, today).plusMonths(1);
        return first.isAfter(next) ? first : next;
    }

    /** The day a month leaves. */
    public static LocalDate leaves(YearMonth month, int day) {
        return month.plusMonths(1).atDay(day);
    }

    /** The last month whose day has come. */
    private static YearMonth last(int day, LocalDate today) {
        YearMonth complete = YearMonth.from(today).minusMonths(1);
        return today.getDayOfMonth() < day ? complete.minusMonths(1) : complete;
    }
}
