package fr.clausier.hours.judgment;

import fr.clausier.clause.TermsHistory;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.line.Part;
import fr.clausier.hours.pool.PooledHours;
import fr.clausier.hours.pool.PooledLot;
import fr.clausier.hours.pool.Pooling.Passed;
import fr.clausier.hours.pool.Pooling;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What pools moved: told on each line it concerns, and added up by lot. */
final class PooledLines {

    static final PooledLines NONE = new PooledLines(List.of(), (lot, month) -> Hours.ZERO);

    private final List<Passed> passed;
    private final Map<Long, List<Share>> shares;

    private PooledLines(List<Passed> passed, BiFunction<Long, YearMonth, Hours> due) {
        this.passed = passed;
        this.shares = passed.stream().collect(Collectors.groupingBy(Passed::line,
            Collectors.mapping(each -> new Share(Part.COUNTED, each.hours(), each.reason(due.apply(each.from(), each.month()))), Collectors.toList())));
    }

    static PooledLines of(List<PooledLot> pools, Map<Long, TermsHistory> terms, Map<Long, LotBase> bases, List<Decision> decisions) {
        Map<Long, Map<YearMonth, Hours>> known = new HashMap<>();
        BiFunction<Long, YearMonth, Hours> due = (lot, month) -> known.computeIfAbsent(lot, id -> new HashMap<>()).computeIfAbsent(month,
            end -> terms.getOrDefault(lot, TermsHistory.NONE).inForce(end.atEndOfMonth())
                .map(each -> each.due(bases.getOrDefault(lot, LotBase.NONE), end.atEndOfMonth())).orElse(Hours.ZERO));
        return new PooledLines(new Pooling(pools, terms, due).place(decisions), due);
    }

    Decision tell(Decision decision) {
        return decision.passing(shares.getOrDefault(decision.line(), List.of()));
    }

    Map<Long, PooledHours> byLot() {
        Map<Long, PooledHours> byLot = new HashMap<>();
        passed.forEach(each -> {
            byLot.merge(each.from(), new PooledHours(Hours.ZERO, each.hours()), PooledHours::plus);
            byLot.merge(each.to().lot(), new PooledHours(each.hours(), Hours.ZERO), PooledHours::plus);
        });
        return byLot;
    }
}
