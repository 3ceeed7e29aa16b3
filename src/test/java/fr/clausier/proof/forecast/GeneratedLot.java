package fr.clausier.proof.forecast;

import fr.clausier.compliance.forecast.ForecastFacts;
import fr.clausier.compliance.forecast.Staffing;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A lot whose whole story is known, so that a forecast made half-way can be held against it. */
record GeneratedLot(Shape shape, Period window, List<Person> people) {

    /**
     * One placement as it went.
     *
     * @param plannedEnd the end first planned; null when open
     * @param end the day it really ended
     */
    record Person(LocalDate from, LocalDate plannedEnd, LocalDate end, SortedMap<YearMonth, Hours> hours) {

        /** What was known at the end of a month: an extension is known once the planned end is past, an early end once it happened. */
        Staffing seen(YearMonth month) {
            LocalDate day = month.atEndOfMonth();
            boolean over = !end.isAfter(day) || plannedEnd != null && !plannedEnd.isAfter(day);
            return new Staffing(new Period(from, over ? end : plannedEnd), hours.headMap(month.plusMonths(1)));
        }
    }

    Hours total() {
        return sum(byMonth());
    }

    Hours until(YearMonth month) {
        return sum(byMonth().headMap(month.plusMonths(1)));
    }

    /** Months of the window. */
    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth m = YearMonth.from(window.from()); !m.isAfter(YearMonth.from(window.to())); m = m.plusMonths(1)) {
            months.add(m);
        }
        return months;
    }

    ForecastFacts seen(YearMonth month) {
        return new ForecastFacts(month, window, byMonth().headMap(month.plusMonths(1)), Set.of(), people.stream()
            .filter(person -> !person.from().isAfter(month.atEndOfMonth())).map(person -> person.seen(month)).toList(), null);
    }

    private SortedMap<YearMonth, Hours> byMonth() {
        SortedMap<YearMonth, Hours> all = new TreeMap<>();
        people.forEach(person -> person.hours().forEach((month, hours) -> all.merge(month, hours, Hours::plus)));
        return all;
    }

    private static Hours sum(Map<YearMonth, Hours> hours) {
        return hours.values().stream().reduce(Hours.ZERO, Hours::plus);
    }
}
