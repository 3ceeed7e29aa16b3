package fr.clausier.hours.line;

import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time that runs for a person from a first hire. A gap between two hires neither stops it nor starts it again.
 *
 * @param since day of the first hire
 * @param suspended days on which a placement it runs for was suspended; put in order, those that touch or overlap made one
 */
public record Clock(LocalDate since, List<Period> suspended) {

    public Clock {
        suspended = List.copyOf(merged(suspended));
    }

    /** One that nothing suspends. */
    public static Clock since(LocalDate day) {
        return new Clock(day, List.of());
    }

    /**
     * Last day of a number of calendar months, included: the day before the one that bears the same number, so that 12 months from
     * 15 March end on 14 March. Where the last month has no such day, its own last day ends the time: 24 months from 29 February
     * 2024 end on 28 February 2026, one month from 31 January ends on the last day of February.
     *
     * @param prolonged whether each day suspended until then moves the last day by one
     */
    public LocalDate lastDay(int months, boolean prolonged) {
        LocalDate sameNumber = since.plusMonths(months);
        LocalDate plain = sameNumber.getDayOfMonth() == since.getDayOfMonth() ? sameNumber.minusDays(1) : sameNumber;
        LocalDate last = plain;
        for (LocalDate next = prolonged ? after(plain, last) : last; !next.equals(last); next = after(plain, last)) {
            last = next;
        }
        return last;
    }

    private LocalDate after(LocalDate plain, LocalDate until) {
        return plain.plusDays(suspended.stream().mapToLong(days -> daysWithin(days, until)).sum());
    }

    private long daysWithin(Period days, LocalDate until) {
        LocalDate from = days.from().isBefore(since) ? since : days.from();
        LocalDate to = days.to().isAfter(until) ? until : days.to();
        return to.isBefore(from) ? 0 : new Period(from, to).days();
    }

    private static List<Period> merged(List<Period> periods) {
        List<Period> merged = new ArrayList<>();
        for (Period next : periods.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            Period last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from().isAfter(last.to().plusDays(1))) {
                merged.add(next);
            } else if (next.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Period(last.from(), next.to()));
            }
        }
        return merged;
    }
}
