package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Hours per ordinary whole month, the recent months weighing more. Worked out with 34 digits; only what is shown is rounded. */
final class Pace {

    static final MathContext EXACT = MathContext.DECIMAL128;

    private final ForecastParameters parameters;

    Pace(ForecastParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Hours of the months ÷ what those months are worth, each month weighing {@code memory} of the known month after it.
     *
     * @param months the oldest first
     * @param days those looked at, as far as the window goes
     * @return zero when the months hold no day, or took more hours back than they brought
     */
    BigDecimal of(List<YearMonth> months, Period days, Period window, Map<YearMonth, Hours> counted) {
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ONE;
        for (int i = months.size() - 1; i >= 0; i--) {
            YearMonth month = months.get(i);
            hours = hours.add(weight.multiply(counted.getOrDefault(month, Hours.ZERO).value()), EXACT);
            worth = worth.add(weight.multiply(worth(month, days, window)), EXACT);
            weight = weight.multiply(parameters.memory().ratio(), EXACT);
        }
        return worth.signum() == 0 ? BigDecimal.ZERO : hours.divide(worth, EXACT).max(BigDecimal.ZERO);
    }

    /** The part of an ordinary month that some days make of a month: its days ÷ the days of the month, less in August. */
    BigDecimal worth(YearMonth month, Period days) {
        return worth(month, days, days);
    }

    /** The same of the days that two periods share. */
    BigDecimal worth(YearMonth month, Period days, Period others) {
        LocalDate from = latest(month.atDay(1), latest(days.from(), others.from()));
        LocalDate to = soonest(month.atEndOfMonth(), soonest(days.to(), others.to()));
        return to.isBefore(from) ? BigDecimal.ZERO : BigDecimal.valueOf(new Period(from, to).days()).multiply(parameters.weight(month))
            .divide(BigDecimal.valueOf(month.lengthOfMonth()), EXACT);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** An open end is never the sooner. */
    private static LocalDate soonest(LocalDate one, LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
