package fr.clausier.compliance;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** hours expected at the end of a day = due × days elapsed ÷ days of the window, both ends included, to 0.01 h. */
public final class ExpectedHours {

    private ExpectedHours() { }

    /** Zero before the window, all the hours due after it. */
    public static Hours at(LocalDate day, Hours due, Period window) {
        return new Hours(due.value().multiply(BigDecimal.valueOf(window.daysElapsed(day)))
            .divide(BigDecimal.valueOf(window.days()), 2, RoundingMode.HALF_UP));
    }
}
