package fr.clausier.participant.exit;

import java.time.LocalDate;

/** When a person's situation is looked at, counted in calendar months from the day of the exit. */
public enum ExitPoint {
    /** On leaving. */ AT_END(0),
    AFTER_3_MONTHS(3),
    AFTER_6_MONTHS(6);

    private final int months;

    ExitPoint(int months) {
        this.months = months;
    }

    /** The day from which the situation can be known. */
    public LocalDate from(LocalDate exitOn) {
        return exitOn.plusMonths(months);
    }
}
