package fr.clausier.compliance.check.rule;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * identical hours of one person, in one month, by one employer and of one activity, on two lots. They are named, never
 * taken away: a person decides which lot they belong to.
 */
public final class DoubleHours {

    private static final String RULE = "R-63";
    private static final int VERSION = 1;
    private static final Comparator<WorkedLine> ORDER = Comparator.comparing(WorkedLine::lotKey).thenComparing(WorkedLine::line);

    private DoubleHours() { }

    /** Lines that say the same on several lots, with what is said of them. */
    public record Repeated(List<WorkedLine> lines, Answer answer) { }

    private record Same(YearMonth month, String person, String employer, Activity activity, Hours hours) {

        static final Comparator<Same> ORDER = Comparator.comparing(Same::month).reversed().thenComparing(Same::person)
            .thenComparing(Same::employer).thenComparing(Same::activity).thenComparing(Same::hours);

        static Same of(WorkedLine line) {
            return new Same(line.month(), line.person(), line.employerSiret(), line.activity(), line.hours());
        }
    }

    /** The latest month first; the order in which lines come changes nothing. */
    public static List<Repeated> among(Collection<WorkedLine> lines) {
        Map<Same, List<WorkedLine>> alike = lines.stream().filter(line -> line.hours().isPositive())
            .collect(Collectors.groupingBy(Same::of, () -> new TreeMap<>(Same.ORDER), Collectors.toList()));
        return alike.values().stream().filter(DoubleHours::isOnSeveralLots).map(DoubleHours::repeated).toList();
    }

    private static boolean isOnSeveralLots(List<WorkedLine> lines) {
        return lines.stream().map(WorkedLine::lot).distinct().count() > 1;
    }

    private static Repeated repeated(List<WorkedLine> lines) {
        WorkedLine one = lines.get(0);
        return new Repeated(lines.stream().sorted(ORDER).toList(), Answer.of(Verdict.FOUND, Reason.of(RULE, VERSION, "hours-repeated",
            Map.of("month", one.month().toString(), "hours", one.hours().toString(), "activity", "Activity." + one.activity()))));
    }
}
