package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;

/**
 * the last day on which a warning letter still helps = last day of the window, less the days that the remaining hours take at the
 * best pace an employer can be asked for, less the days from a letter to the first hours it brings.
 */
public final class WarningRule {

    static final String ID = "R-34";
    static final int VERSION = 1;

    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    private final ForecastParameters parameters;

    public WarningRule(ForecastParameters parameters) {
        this.parameters = parameters;
    }

    /** What the date rests on. @param bestMonth most hours ever counted in one month of the clause */
    public record Facts(LocalDate day, Period window, Hours due, Hours counted, Hours bestMonth) {

        Hours remaining() {
            return due.minus(counted);
        }
    }

    public Warning judge(Facts facts) {
        if (!facts.remaining().isPositive() || !facts.due().isPositive()) {
            return new Warning(null, reason("warning-not-needed", Map.of("counted", facts.counted().toString(), "due", facts.due().toString())));
        }
        if (!facts.day().isBefore(facts.window().to())) {
            return new Warning(null, reason("warning-over", Map.of("ends-on", facts.window().to().toString())));
        }
        long days = days(facts);
        LocalDate last = facts.window().to().minusDays(days - 1).minusDays(parameters.delayDays());
        Map<String, String> used = Map.of("remaining", facts.remaining().toString(), "days", Long.toString(days), "delay",
            Integer.toString(parameters.delayDays()), "last", last.toString(), "ends-on", facts.window().to().toString());
        return new Warning(last, last.isBefore(facts.day()) ? reason("warning-late", used) : reason("warning-until", used));
    }

    /** Whole calendar days that the remaining hours take: at the best month's pace, or above an even pace, whichever is quicker. */
    private long days(Facts facts) {
        BigDecimal remaining = facts.remaining().value();
        BigDecimal reachable = facts.due().value().multiply(parameters.reachable().ratio());
        long even = remaining.multiply(BigDecimal.valueOf(facts.window().days())).divide(reachable, 0, RoundingMode.CEILING).longValueExact();
        if (!facts.bestMonth().isPositive()) {
            return even;
        }
        return Math.min(even, remaining.multiply(DAYS_OF_A_YEAR)
            .divide(MONTHS_OF_A_YEAR.multiply(facts.bestMonth().value()), 0, RoundingMode.CEILING).longValueExact());
    }

    private static Reason reason(String code, Map<String, String> facts) {
        return Reason.of(ID, VERSION, code, facts);
    }
}
