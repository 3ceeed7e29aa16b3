package fr.clausier.hours.merge;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What some records hold, told before they are put together: three queries, however many. */
@Singleton
public class Holdings {

    private final Rows rows;

    Holdings(Rows rows) {
        this.rows = rows;
    }

    /** By person, among those of the structure. */
    @Transactional
    public Map<Long, Holding> of(Scope scope, Collection<Long> people) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        Map<Long, Holding> held = new HashMap<>();
        if (people.isEmpty()) {
            return held;
        }
        Map<Long, Worked> worked = rows.worked(scope.structure(), people).stream().collect(Collectors.toMap(Worked::participant, Function.identity()));
        Map<Long, Long> proofs = rows.proofs(scope.structure(), people).stream().collect(Collectors.toMap(Count::participant, Count::many));
        Map<Long, List<EligibleGroup>> groups = rows.groups(scope.structure(), people).stream()
            .collect(Collectors.groupingBy(Joined::participant, Collectors.mapping(each -> EligibleGroup.valueOf(each.groupName()), Collectors.toList())));
        people.forEach(id -> held.put(id, holding(worked.get(id), groups.getOrDefault(id, List.of()), proofs.getOrDefault(id, 0L))));
        return held;
    }

    private static Holding holding(Worked worked, List<EligibleGroup> groups, long proofs) {
        return worked == null ? new Holding(0, Hours.ZERO, null, null, groups, proofs)
            : new Holding(worked.placements(), worked.hours() == null ? Hours.ZERO : new Hours(worked.hours()), month(worked.firstMonth()), month(worked.lastMonth()),
                groups, proofs);
    }

    private static YearMonth month(LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    /** Placements and standing hours of a person. */
    @Introspected
    record Worked(long participant, long placements, @Nullable BigDecimal hours, @Nullable LocalDate firstMonth, @Nullable LocalDate lastMonth) { }

    @Introspected
    record Count(long participant, long many) { }

    @Introspected
    record Joined(long participant, String groupName) { }

    /** Sums over what records hold. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Merge, Long> {

        @Query("SELECT p.participant_id AS participant, COUNT(DISTINCT p.id) AS placements, SUM(h.hours) AS hours, MIN(h.worked_month) AS first_month,"
            + " MAX(h.worked_month) AS last_month FROM placement p LEFT JOIN hours_line h ON h.placement_id = p.id AND NOT EXISTS"
            + " (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id) WHERE p.structure_id = :structure AND p.merged_into IS NULL"
            + " AND p.participant_id IN (:people) GROUP BY p.participant_id")
        List<Worked> worked(long structure, Collection<Long> people);

        @Query("SELECT f.participant_id AS participant, COUNT(*) AS many FROM proof f WHERE f.structure_id = :structure AND f.participant_id IN (:people)"
            + " GROUP BY f.participant_id")
        List<Count> proofs(long structure, Collection<Long> people);

        @Query("SELECT g.participant_id AS participant, g.eligible_group AS group_name FROM group_membership g WHERE g.structure_id = :structure"
            + " AND g.participant_id IN (:people) ORDER BY g.id")
        List<Joined> groups(long structure, Collection<Long> people);
    }
}
