package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * the placement must have begun by the end of the month. Hours of a month after its planned end are reviewed, not refused:
 * contracts are often prolonged before anyone types the new date.
 */
public final class PlacementRule implements LineRule {

    @Override
    public String id() {
        return "R-03";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        YearMonth month = line.month();
        LocalDate plannedEnd = line.placement().to();
        if (line.hiredOn().isAfter(month.atEndOfMonth())) {
            return Optional.of(Ruling.refused(because("before-placement",
                Map.of("month", month.toString(), "hired-on", line.hiredOn().toString()))));
        }
        if (plannedEnd != null && plannedEnd.isBefore(firstUsefulDay(month, terms))) {
            return Optional.of(Ruling.review(because("after-placement",
                Map.of("month", month.toString(), "planned-end", plannedEnd.toString()))));
        }
        return Optional.empty();
    }

    /** In the window's first month, the days before it opens do not help. */
    private static LocalDate firstUsefulDay(YearMonth month, Terms terms) {
        LocalDate first = month.atDay(1);
        LocalDate opens = terms.window().from();
        return YearMonth.from(opens).equals(month) && opens.isAfter(first) ? opens : first;
    }
}
