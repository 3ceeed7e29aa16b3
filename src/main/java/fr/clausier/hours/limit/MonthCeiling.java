package fr.clausier.hours.limit;

import fr.clausier.clause.Terms;
import fr.clausier.hours.Activity;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * no person works more in a month than the plausible ceiling of the terms, over all the lots and employers of the person; what
 * exceeds the ceiling goes to review, only the surplus. Hours of an activity that the clause caps meet the ceiling by themselves: the cap
 * bounds them already, and two limits over other months would otherwise take two hours for one.
 */
final class MonthCeiling implements Limit {

    private record PersonMonth(String participant, YearMonth month) { }

    private record CappedMonth(String participant, YearMonth month, Activity activity, long lot) { }

    @Override
    public String id() {
        return "R-10";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Optional<Hold> on(LineFacts line, Terms terms) {
        Hours ceiling = terms.what().monthlyCeiling();
        Object key = ActivityCap.caps(line.activity(), terms) ? new CappedMonth(line.participant(), line.month(), line.activity(), line.lot())
            : new PersonMonth(line.participant(), line.month());
        return Optional.of(new Hold(key, ceiling, null, Part.REVIEW, "over-ceiling",
            () -> Map.of("month", line.month().toString(), "ceiling", ceiling.toString())));
    }
}
