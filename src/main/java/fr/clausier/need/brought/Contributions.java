package fr.clausier.need.brought;

import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.candidate.CandidateState;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What each referrer brought: figures, nobody named. */
@Singleton
public class Contributions {

    private final ContributionRows rows;
    private final Decisions decisions;
    private final Calendar calendar;

    Contributions(ContributionRows rows, Decisions decisions, Calendar calendar) {
        this.rows = rows;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** By referrer, over a period with an end; those that brought nothing are absent. */
    @Transactional
    public Map<Long, Contribution> over(Scope scope, Period period) {
        scope.require(Permission.READ_REFERRERS);
        Map<Long, ContributionRows.Received> received = rows.received(scope.structure(), period.from(), period.to()).stream()
            .collect(Collectors.toMap(ContributionRows.Received::referrer, each -> each));
        Map<Long, List<ContributionRows.Brought>> brought = rows.brought(scope.structure(), period.from(), period.to()).stream()
            .collect(Collectors.groupingBy(ContributionRows.Brought::referrer));
        Map<Long, Hours> counted = counted(scope, placements(brought.values().stream().flatMap(Collection::stream).toList()));
        Set<Long> all = new HashSet<>(received.keySet());
        all.addAll(brought.keySet());
        Map<Long, Contribution> found = new HashMap<>();
        all.forEach(each -> found.put(each, of(each, received.get(each), brought.getOrDefault(each, List.of()), counted)));
        return found;
    }

    private static Contribution of(long referrer, ContributionRows.Received received, List<ContributionRows.Brought> brought, Map<Long, Hours> counted) {
        Hours hours = placements(brought).stream().map(each -> counted.getOrDefault(each, Hours.ZERO)).reduce(Hours.ZERO, Hours::plus);
        long placed = count(brought, CandidateState.PLACED.name()::equals);
        return new Contribution(referrer, received == null ? 0 : received.sent(), received == null ? 0 : received.nobody(), brought.size(),
            placed + count(brought, CandidateState.CHOSEN.name()::equals), placed, hours);
    }

    private static long count(List<ContributionRows.Brought> brought, Predicate<String> state) {
        return brought.stream().map(ContributionRows.Brought::state).filter(state).count();
    }

    /** A placement two candidates led to is one. */
    private static Set<Long> placements(List<ContributionRows.Brought> brought) {
        return brought.stream().map(ContributionRows.Brought::placement).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<Long, Hours> counted(Scope scope, Set<Long> placements) {
        if (placements.isEmpty()) {
            return Map.of();
        }
        return decisions.until(scope, Selection.ALL, YearMonth.from(calendar.today())).stream().filter(line -> placements.contains(line.placement()))
            .collect(Collectors.toMap(JudgedLine::placement, line -> line.decision().counted(), Hours::plus));
    }
}
