package fr.clausier.hours.overrule;

import fr.clausier.kernel.Hours;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A declared line as far as deciding of it needs to know.
 *
 * @param replaced whether a correction replaced it, so that it no longer stands
 */
@Introspected
public record OverruledLine(long line, long contract, long lot, LocalDate workedMonth, BigDecimal hours, long placement, long personKey,
        boolean replaced) {

    public YearMonth month() {
        return YearMonth.from(workedMonth);
    }

    public Hours declared() {
        return new Hours(hours);
    }
}
