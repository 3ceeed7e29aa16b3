package fr.clausier.clause;

import java.time.YearMonth;

/** How often hours are declared. Quarters and half-years are those of the calendar. */
public enum Cadence {
    MONTHLY(1), QUARTERLY(3), HALF_YEARLY(6);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /** Months of one period, 1, 3 or 6. */
    public int months() {
        return months;
    }

    /** The last month of the declaration period that holds the given month: March for February, when quarterly. */
    public YearMonth lastMonthOfPeriod(YearMonth month) {
        return month.withMonth((month.getMonthValue() - 1) / months * months + months);
    }
}
