package fr.clausier.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A stretch of calendar days, both ends included. An absent end means "until further notice". */
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if the end is before the start */
    public Period {
        if (from == null) {
            throw new IllegalArgumentException("a period needs a first day");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end before it starts: " + from + " to " + to);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }

    /** Whether at least one day of the month is inside. */
    public boolean overlaps(YearMonth month) {
        return overlaps(of(month));
    }

    /** Days from the first to the last, both counted. @throws IllegalStateException for an open period */
    public long days() {
        if (to == null) {
            throw new IllegalStateException("an open period has no length");
        }
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Days gone by at the end of the given day: 0 before the first day, never more than {@link #days()}. */
    public long daysElapsed(LocalDate day) {
        if (day.isBefore(from)) {
            return 0;
        }
        LocalDate last = to != null && day.isAfter(to) ? to : day;
        return ChronoUnit.DAYS.between(from, last) + 1;
    }
}
