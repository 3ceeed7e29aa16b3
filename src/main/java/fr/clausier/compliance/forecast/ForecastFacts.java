package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a forecast rests on, at the end of a month.
 *
 * @param counted hours counted by month, until the month; a month not named has none
 * @param silent months of the window for which nobody has answered yet: they are unknown, not zero
 * @param plan null when neither a plan nor orders are typed
 */
public record ForecastFacts(YearMonth month, Period window, SortedMap<YearMonth, Hours> counted, Set<YearMonth> silent,
        List<Staffing> placements, HoursPlan plan) {

    public ForecastFacts {
        counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
        silent = Set.copyOf(silent);
        placements = List.copyOf(placements);
    }

    public static ForecastFacts of(YearMonth month, Period window, Map<YearMonth, Hours> counted) {
        return new ForecastFacts(month, window, new TreeMap<>(counted), Set.of(), List.of(), null);
    }

    /** Last day known: the end of the month. */
    LocalDate day() {
        return month.atEndOfMonth();
    }

    Hours countedSoFar() {
        return counted.values().stream().reduce(Hours.ZERO, Hours::plus);
    }

    /** Most hours counted in one month. */
    public Hours bestMonth() {
        return counted.values().stream().reduce(Hours.ZERO, Hours::max);
    }

    /** First month of the window with hours counted; empty when there is none yet. */
    Optional<YearMonth> started() {
        return counted.entrySet().stream().filter(each -> each.getValue().isPositive()).map(Map.Entry::getKey).findFirst();
    }

    /** Months from one to the statement's month that somebody answered for, the oldest first. */
    List<YearMonth> known(YearMonth from) {
        return from.isAfter(month) ? List.of() : from.atDay(1).datesUntil(month.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
            .map(YearMonth::from).filter(each -> !silent.contains(each)).toList();
    }

    /** Months whose hours are still to come: those nobody answered for once hours began, and those from the next to the end of the window. */
    List<YearMonth> left() {
        YearMonth first = YearMonth.from(window.from());
        YearMonth last = YearMonth.from(window.to());
        return last.isBefore(first) ? List.of() : first.atDay(1).datesUntil(last.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
            .map(YearMonth::from).filter(each -> each.isAfter(month) || silent.contains(each) && hasBegunBefore(each)).toList();
    }

    private boolean hasBegunBefore(YearMonth other) {
        return started().filter(first -> first.isBefore(other)).isPresent();
    }
}
