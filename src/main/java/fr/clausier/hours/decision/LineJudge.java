package fr.clausier.hours.decision;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.limit.Limits;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.rule.LineRules;
import fr.clausier.hours.rule.Ruling;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * judges all lines together. Each line is put to every rule in {@link LineRules#IN_ORDER}. A refusal or review of the whole line
 * takes it whole; those of a part overlap, and the largest stands. What is left is counted up to the {@link Limits}. Every rule that
 * spoke is kept. Same lines and terms, same answer, whatever the order in which they come.
 *
 * <p>The lines given must hold every line of the people concerned, other lots included, and every line of the lots looked at: limits
 * are consumed together.
 */
public final class LineJudge {

    static final String ID = "R-00";
    static final int VERSION = 3;

    private LineJudge() { }

    /**
     * @param terms the terms of each lot by its handle; a lot without terms has its lines reviewed
     * @return one decision per line, in {@link CountingOrder}
     */
    public static List<Decision> judge(Collection<LineFacts> lines, Map<Long, TermsHistory> terms) {
        Limits limits = new Limits();
        // rules speak of one line and nothing else, on all processors at once; limits are consumed one line after the other
        return CountingOrder.of(lines, line -> terms.getOrDefault(line.lot(), TermsHistory.NONE).governing(line.month())).parallelStream()
            .map(Ruled::of).toList().stream().map(ruled -> decide(ruled, limits)).toList();
    }

    /** A line in its place, and what the rules say of it. */
    private record Ruled(LineFacts line, Optional<Terms> terms, List<Ruling> rulings) {

        static Ruled of(CountingOrder.Placed placed) {
            List<Ruling> rulings = new ArrayList<>(2);
            placed.terms().ifPresent(terms -> LineRules.IN_ORDER.forEach(rule -> rule.judge(placed.line(), terms).ifPresent(rulings::add)));
            return new Ruled(placed.line(), placed.terms(), rulings);
        }
    }

    private static Decision decide(Ruled ruled, Limits limits) {
        LineFacts line = ruled.line;
        if (ruled.terms.isEmpty()) {
            Reason untyped = Reason.of(ID, VERSION, "no-terms", Map.of("month", line.month().toString()));
            return new Decision(line, 0, List.of(new Share(Part.REVIEW, line.hours(), untyped)));
        }
        Terms terms = ruled.terms.get();
        return new Decision(line, terms.version(), split(line, terms, ruled.rulings, limits));
    }

    /** What counts first, then what the rules set aside, the largest refusal and review before those that take nothing, then surpluses. */
    private static List<Share> split(LineFacts line, Terms terms, List<Ruling> rulings, Limits limits) {
        Ruling refusal = largest(rulings, Part.REFUSED);
        Ruling review = largest(rulings, Part.REVIEW);
        Hours refused = taken(line, refusal);
        Hours reviewed = refusal != null && refusal.isWhole() ? Hours.ZERO : taken(line, review).minus(refused).max(Hours.ZERO);
        Hours countable = line.hours().minus(refused).minus(reviewed);
        List<Share> setAside = new ArrayList<>();
        boolean reviewTakes = refusal == null || reviewed.isPositive();
        add(setAside, refusal, refused);
        add(setAside, reviewTakes ? review : null, reviewed);
        rulings.stream().filter(ruling -> ruling != refusal && !(reviewTakes && ruling == review))
            .forEach(ruling -> add(setAside, ruling, Hours.ZERO));
        return countable.isPositive() ? count(line, terms, countable, setAside, limits) : setAside;
    }

    /** The refusal, or review, that takes most of the line, the first of two alike; null when none speaks. */
    private static Ruling largest(List<Ruling> rulings, Part part) {
        List<Ruling> speaking = rulings.stream().filter(ruling -> ruling.part() == part).toList();
        Optional<Ruling> whole = speaking.stream().filter(Ruling::isWhole).findFirst();
        return whole.orElseGet(() -> speaking.stream().reduce((one, other) -> other.some().isMoreThan(one.some()) ? other : one).orElse(null));
    }

    private static Hours taken(LineFacts line, Ruling ruling) {
        return ruling == null ? Hours.ZERO : ruling.isWhole() ? line.hours() : ruling.some();
    }

    private static void add(List<Share> shares, Ruling ruling, Hours hours) {
        if (ruling != null) {
            shares.add(new Share(ruling.part(), hours, ruling.reason()));
        }
    }

    private static List<Share> count(LineFacts line, Terms terms, Hours countable, List<Share> setAside, Limits limits) {
        List<Limits.Surplus> surpluses = limits.take(line, terms, countable);
        Hours counted = surpluses.stream().map(Limits.Surplus::hours).reduce(countable, Hours::minus);
        List<Share> shares = new ArrayList<>();
        if (counted.isPositive()) {
            shares.add(new Share(Part.COUNTED, counted, Reason.of(ID, VERSION, "counted",
                Map.of("group", "EligibleGroup." + line.group(), "modality", "Modality." + line.modality(),
                    "terms", Integer.toString(terms.version())))));
        }
        shares.addAll(setAside);
        surpluses.forEach(surplus -> shares.add(new Share(surplus.part(), surplus.hours(), surplus.reason())));
        return shares;
    }
}
