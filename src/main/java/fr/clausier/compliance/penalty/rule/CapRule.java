package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.Penalties;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * all penalties together stay under a part of an amount. Lines take what is left of the cap in the order in which they began
 * to cost: what was owed first stays whole, what came once the cap was reached is reduced, so nothing is divided and the sum is exact.
 */
public final class CapRule {

    static final String ID = "R-43";
    static final int VERSION = 1;

    private CapRule() { }

    /** The most that all lines may make; null without cap. Rounded to the nearest cent. */
    public static Money cap(Penalties penalties) {
        return penalties.cap() == null ? null : new Money(penalties.capBase().value().multiply(penalties.cap().ratio()));
    }

    /**
     * @param decided what a person applied of some lines: it is that, and no longer what was proposed, which the cap has lost
     * @return the lines in the order in which they began to cost
     */
    public static List<ProposedLine> judge(Collection<ProposedLine> lines, Penalties penalties, Map<LineKey, Money> decided) {
        List<ProposedLine> ordered = lines.stream().sorted(ProposedLine.ORDER).toList();
        Money cap = cap(penalties);
        if (cap == null) {
            return ordered;
        }
        List<ProposedLine> capped = new ArrayList<>();
        Money left = cap;
        for (ProposedLine line : ordered) {
            ProposedLine fits = line.proposed().compareTo(left) <= 0 ? line : line.at(left, reason(penalties, cap, left, line));
            capped.add(fits);
            Money taken = decided.getOrDefault(line.key(), fits.proposed());
            left = taken.compareTo(left) > 0 ? Money.ZERO : left.minus(taken);
        }
        return capped;
    }

    private static Reason reason(Penalties penalties, Money cap, Money left, ProposedLine line) {
        return Reason.of(ID, VERSION, "penalty-capped", Map.of("percent", penalties.cap().toString(), "base", penalties.capBase().toString(), "cap",
            cap.toString(), "left", left.toString(), "before", line.proposed().toString()));
    }
}
