package fr.clausier.hours.limit;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * no person works more in a month than the plausible ceiling of the terms, over all the lots and employers of the person; what
 * exceeds the ceiling goes to review, only the surplus.
 */
final class MonthCeiling implements Limit {

    private record PersonMonth(String participant, YearMonth month) { }

    @Override
    public String id() {
        return "R-10";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Hold> on(LineFacts line, Terms terms) {
        Hours ceiling = terms.what().monthlyCeiling();
        return Optional.of(new Hold(new PersonMonth(line.participant(), line.month()), ceiling, null, Part.REVIEW, "over-ceiling",
            () -> Map.of("month", line.month().toString(), "ceiling", ceiling.toString())));
    }
}
