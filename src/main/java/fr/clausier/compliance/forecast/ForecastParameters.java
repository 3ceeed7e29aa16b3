package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;

/**
 * What a forecast supposes, set by whoever runs the product.
 *
 * @param memory what each month further back weighs, in percent of the month after it
 * @param renewal how much of the site's recent pace goes on whoever leaves, in percent: people are replaced, not all of them
 * @param august what is worked in August, in percent of an ordinary month
 * @param reachable the best pace an employer can be asked for, in percent of an even pace over the window
 * @param delayDays calendar days from a warning letter to the first hours it brings
 */
public record ForecastParameters(Percent memory, Percent renewal, Percent august, Percent reachable, int delayDays) {

    public static final ForecastParameters USUAL = new ForecastParameters(Percent.of("80"), Percent.of("70"), Percent.of("70"),
        Percent.of("150"), 45);

    /** @throws IllegalArgumentException outside 0 to 100 %, for a memory or an August of nothing, or a delay below zero */
    public ForecastParameters {
        if (!memory.isBetween0And100() || !renewal.isBetween0And100() || !august.isBetween0And100() || memory.value().signum() == 0
            || august.value().signum() == 0 || reachable.value().signum() <= 0 || delayDays < 0) {
            throw new IllegalArgumentException("parameters of a forecast out of range: " + memory + ", " + renewal + ", " + august + ", "
                + reachable + ", " + delayDays);
        }
    }

    /** What is worked in a month, as a part of an ordinary one. */
    BigDecimal weight(YearMonth month) {
        return month.getMonth() == Month.AUGUST ? august.ratio() : BigDecimal.ONE;
    }
}
