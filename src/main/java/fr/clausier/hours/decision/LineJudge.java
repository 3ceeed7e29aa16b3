package fr.clausier.hours.decision;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.decision.Decision.Share;
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
 * judges all lines together. Each line is put to every rule in {@link LineRules#IN_ORDER}; the first that refuses takes the
 * hours, failing that the first that asks for a review; what stands is counted up to the month's ceiling. Every rule that spoke
 * is kept. Same lines and terms, same answer, whatever the order in which they come.
 *
 * <p>The lines given must hold every line of each person-month concerned, other lots included: the ceiling is the person's.
 */
public final class LineJudge {

    static final String ID = "R-00";
    static final int VERSION = 1;

    private LineJudge() { }

    /**
     * @param terms the terms of each lot by its handle; a lot without terms has its lines reviewed
     * @return one decision per line, in {@link CountingOrder}
     */
    public static List<Decision> judge(Collection<LineFacts> lines, Map<Long, TermsHistory> terms) {
        MonthCeiling ceiling = new MonthCeiling();
        return lines.stream().sorted(CountingOrder.COMPARATOR)
            .map(line -> decide(line, terms.getOrDefault(line.lot(), TermsHistory.NONE).governing(line.month()), ceiling)).toList();
    }

    private static Decision decide(LineFacts line, Optional<Terms> governing, MonthCeiling ceiling) {
        if (governing.isEmpty()) {
            Reason untyped = Reason.of(ID, VERSION, "no-terms", Map.of("month", line.month().toString()));
            return new Decision(line, 0, List.of(new Share(Part.REVIEW, line.hours(), untyped)));
        }
        Terms terms = governing.get();
        List<Ruling> rulings = LineRules.IN_ORDER.stream().flatMap(rule -> rule.judge(line, terms).stream()).toList();
        List<Share> shares = rulings.isEmpty() ? count(line, terms, ceiling) : setAside(line, rulings);
        return new Decision(line, terms.version(), shares);
    }

    /** Gives all the hours to the first refusal, or to the first review when nothing refuses. */
    private static List<Share> setAside(LineFacts line, List<Ruling> rulings) {
        Ruling taker = rulings.stream().filter(ruling -> ruling.part() == Part.REFUSED).findFirst().orElse(rulings.get(0));
        List<Share> shares = new ArrayList<>();
        shares.add(new Share(taker.part(), line.hours(), taker.reason()));
        rulings.stream().filter(ruling -> ruling != taker)
            .forEach(ruling -> shares.add(new Share(ruling.part(), Hours.ZERO, ruling.reason())));
        return shares;
    }

    private static List<Share> count(LineFacts line, Terms terms, MonthCeiling ceiling) {
        Hours before = ceiling.taken(line);
        Hours counted = ceiling.take(line, terms);
        Hours surplus = line.hours().minus(counted);
        List<Share> shares = new ArrayList<>();
        if (counted.isPositive()) {
            shares.add(new Share(Part.COUNTED, counted, Reason.of(ID, VERSION, "counted",
                Map.of("group", "EligibleGroup." + line.group(), "modality", "Modality." + line.modality(),
                    "terms", Integer.toString(terms.version())))));
        }
        if (surplus.isPositive()) {
            shares.add(new Share(Part.REVIEW, surplus, MonthCeiling.surplus(line, terms, before)));
        }
        return shares;
    }
}
