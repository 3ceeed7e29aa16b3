package fr.clausier.hours.pool;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.limit.Limits;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.rule.LineRules;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * an hour that counts first fills the clause it was declared on. What exceeds that clause's due at the month's end goes to the
 * next lots of the pool, in the order agreed, whose terms accept the line and that still lack hours; each hour counts once. What nobody
 * lacks stays where it was declared. One instance per judgment.
 */
public final class Pooling {

    public static final String ID = "R-16";
    public static final int VERSION = 1;

    private final List<PooledLot> lots;
    private final Map<Long, TermsHistory> terms;
    private final BiFunction<Long, YearMonth, Hours> due;
    private final Map<Long, Hours> filled = new HashMap<>();
    private final List<Passed> passed = new ArrayList<>();

    /**
     * Hours of a line that count on another lot than its own.
     *
     * @param line handle of the line
     */
    public record Passed(long line, long from, PooledLot to, YearMonth month, Hours hours) {

        /** Why, signed by the rule. */
        public Reason reason(Hours due) {
            return Reason.of(ID, VERSION, "pooled", Map.of("lot", to.shown(), "month", month.toString(), "due", due.toString()));
        }
    }

    private record Left(Decision decision, Hours hours) { }

    /** @param due hours due on a lot at the end of a month */
    public Pooling(List<PooledLot> lots, Map<Long, TermsHistory> terms, BiFunction<Long, YearMonth, Hours> due) {
        this.lots = List.copyOf(lots);
        this.terms = terms;
        this.due = due;
    }

    /** @param decisions in the counting order, every line of every lot of the pools */
    public List<Passed> place(List<Decision> decisions) {
        Map<YearMonth, List<Decision>> months = decisions.stream().filter(each -> each.counted().isPositive())
            .collect(Collectors.groupingBy(each -> each.facts().month(), TreeMap::new, Collectors.toList()));
        months.forEach((month, those) -> {
            List<Left> left = those.stream().map(this::fillOwn).filter(each -> each.hours().isPositive()).toList();
            left.forEach(each -> passOn(each, month));
        });
        return List.copyOf(passed);
    }

    private Left fillOwn(Decision decision) {
        LineFacts line = decision.facts();
        Hours stays = agreement(line).isEmpty() ? decision.counted() : decision.counted().min(room(line.lot(), line.month()));
        filled.merge(line.lot(), stays, Hours::plus);
        return new Left(decision, decision.counted().minus(stays));
    }

    private void passOn(Left left, YearMonth month) {
        LineFacts line = left.decision().facts();
        Hours rest = left.hours();
        for (PooledLot to : agreement(line).stream().filter(each -> each.lot() != line.lot() && accepts(each, line)).toList()) {
            Hours goes = rest.min(room(to.lot(), month));
            if (goes.isPositive()) {
                passed.add(new Passed(line.line(), line.lot(), to, month, goes));
                filled.merge(to.lot(), goes, Hours::plus);
                rest = rest.minus(goes);
            }
        }
        filled.merge(line.lot(), rest, Hours::plus);
    }

    private Hours room(long lot, YearMonth month) {
        return due.apply(lot, month).minus(filled.getOrDefault(lot, Hours.ZERO)).max(Hours.ZERO);
    }

    /** The lots of the pool that governs a line's month, in their order; empty when its lot is in none. */
    private List<PooledLot> agreement(LineFacts line) {
        return lots.stream().filter(each -> each.lot() == line.lot() && governs(each, line.month())).findFirst()
            .map(mine -> lots.stream().filter(each -> each.pool() == mine.pool()).toList()).orElse(List.of());
    }

    /** An agreement governs the months that begin while it holds. */
    private static boolean governs(PooledLot pool, YearMonth month) {
        return !pool.agreedOn().isAfter(month.atDay(1)) && (pool.endedOn() == null || pool.endedOn().isAfter(month.atDay(1)));
    }

    /** Whether no rule of the other clause has anything against the line. Hours it caps are not passed on to it. */
    private boolean accepts(PooledLot to, LineFacts line) {
        Optional<Terms> governing = terms.getOrDefault(to.lot(), TermsHistory.NONE).governing(line.month());
        return governing.filter(other -> !Limits.caps(line.activity(), other)
            && LineRules.IN_ORDER.stream().allMatch(rule -> rule.judge(line, other).isEmpty())).isPresent();
    }
}
