package fr.clausier.hours.limit;

import fr.clausier.clause.Terms;
import fr.clausier.hours.Activity;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The limits, in the order in which they hold a line, and what was taken of each so far. Lines come in the counting order; each limit
 * takes its surplus from what the limits before it left, and only hours that count in the end take room. One instance per judgment.
 */
public final class Limits {

    private static final Limit AI = new AiHours();

    public static final List<Limit> IN_ORDER = List.of(AI, ActivityCap.ofTraining(true), ActivityCap.ofTraining(false),
        ActivityCap.ofTutoring(true), ActivityCap.ofTutoring(false), new MonthCeiling());

    private final Map<Object, Hours> taken = new HashMap<>();
    private final Map<Object, NavigableMap<YearMonth, Hours>> takenByMonth = new HashMap<>();

    /** Whether the line, in a full month, lets the others go first: a limit over several months holds it as well. */
    public static boolean givesWay(LineFacts line, Terms terms) {
        return AI.on(line, terms).isPresent();
    }

    /** Whether the clause caps the hours of an activity. */
    public static boolean caps(Activity activity, Terms terms) {
        return ActivityCap.caps(activity, terms);
    }

    /** Hours that do not fit under a limit, and where they go. */
    public record Surplus(Part part, Hours hours, Reason reason) { }

    /**
     * Takes what fits of hours that no rule objects to.
     *
     * @param countable hours of the line still to be counted, above zero
     * @return what does not fit, limit by limit; the rest counts
     */
    public List<Surplus> take(LineFacts line, Terms terms, Hours countable) {
        List<Hold> holds = new ArrayList<>();
        List<Surplus> surpluses = new ArrayList<>();
        Hours left = countable;
        for (Limit limit : IN_ORDER) {
            Optional<Hold> hold = limit.on(line, terms);
            if (hold.isPresent()) {
                Hours already = already(hold.get());
                Hours surplus = left.minus(hold.get().most().minus(already).max(Hours.ZERO)).max(Hours.ZERO);
                holds.add(hold.get());
                left = left.minus(surplus);
                if (surplus.isPositive()) {
                    surpluses.add(new Surplus(hold.get().surplus(), surplus, reason(limit, hold.get(), already, line.hours())));
                }
            }
        }
        Hours counted = left;
        holds.forEach(hold -> add(hold, line.month(), counted));
        return surpluses;
    }

    private void add(Hold hold, YearMonth month, Hours counted) {
        if (hold.since() == null) {
            taken.merge(hold.key(), counted, Hours::plus);
        } else {
            takenByMonth.computeIfAbsent(hold.key(), key -> new TreeMap<>()).merge(month, counted, Hours::plus);
        }
    }

    private Hours already(Hold hold) {
        if (hold.since() == null) {
            return taken.getOrDefault(hold.key(), Hours.ZERO);
        }
        NavigableMap<YearMonth, Hours> months = takenByMonth.get(hold.key());
        return months == null ? Hours.ZERO : months.tailMap(hold.since(), true).values().stream().reduce(Hours.ZERO, Hours::plus);
    }

    private static Reason reason(Limit limit, Hold hold, Hours already, Hours hours) {
        Map<String, String> facts = new TreeMap<>(hold.facts().get());
        facts.put("already", already.toString());
        facts.put("hours", hours.toString());
        return Reason.of(limit.id(), limit.version(), hold.code(), facts);
    }
}
