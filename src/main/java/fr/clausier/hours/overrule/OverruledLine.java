package fr.clausier.hours.overrule;

import fr.clausier.kernel.Hours;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A declared line as far as deciding of it needs to know.
 *
 * @param replacedBy the correction that stands in its place; null while the line itself stands
 */
@Introspected
public record OverruledLine(long line, long contract, long lot, LocalDate workedMonth, BigDecimal hours, long placement, long personKey,
        @Nullable Long replacedBy) {

    public boolean isReplaced() {
        return replacedBy != null;
    }

    public YearMonth month() {
        return YearMonth.from(workedMonth);
    }

    public Hours declared() {
        return new Hours(hours);
    }
}
