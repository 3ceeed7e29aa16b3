package fr.clausier.hours.decision;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * no person works more in a month than the plausible ceiling of the terms. Hours are taken in {@link CountingOrder}, over
 * all the lots and employers of the person; what exceeds the ceiling goes to review, only the surplus. One instance per judgment.
 */
final class MonthCeiling {

    static final String ID = "R-10";
    static final int VERSION = 1;

    private record PersonMonth(String participant, YearMonth month) { }

    private final Map<PersonMonth, Hours> taken = new HashMap<>();

    /** Hours already taken in the person's month. */
    Hours taken(LineFacts line) {
        return taken.getOrDefault(key(line), Hours.ZERO);
    }

    /** Takes what fits of an otherwise countable line and answers how much that is. */
    Hours take(LineFacts line, Terms terms) {
        Hours before = taken(line);
        Hours room = terms.what().monthlyCeiling().minus(before).max(Hours.ZERO);
        Hours fits = line.hours().min(room);
        taken.put(key(line), before.plus(fits));
        return fits;
    }

    static Reason surplus(LineFacts line, Terms terms, Hours before) {
        return Reason.of(ID, VERSION, "over-ceiling", Map.of("month", line.month().toString(),
            "ceiling", terms.what().monthlyCeiling().toString(), "already", before.toString(), "hours", line.hours().toString()));
    }

    private static PersonMonth key(LineFacts line) {
        return new PersonMonth(line.participant(), line.month());
    }
}
