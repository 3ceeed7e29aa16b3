package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.time.YearMonth;
import java.util.Map;

/**
 * A placement as a forecast sees it.
 *
 * @param days from the first day to the planned end; open when none is planned
 * @param counted hours counted by month; a month not named has none
 */
public record Staffing(Period days, Map<YearMonth, Hours> counted) {

    public Staffing {
        counted = Map.copyOf(counted);
    }
}
