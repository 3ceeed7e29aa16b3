package fr.clausier.hours.merge;

import fr.clausier.hours.Activity;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MergeRows extends GenericRepository<Merge, Long> {

    Merge save(Merge merge);

    Merge update(Merge merge);

    Optional<Merge> findByIdAndStructureId(long id, long structureId);

    List<Merge> findByStructureIdAndKeptIdOrderByIdDesc(long structureId, long keptId);

    String TWINS = " FROM placement t JOIN placement o ON o.employer_id = t.employer_id AND o.lot_id = t.lot_id"
        + " AND o.modality = t.modality AND o.contract_type = t.contract_type AND o.starts_on = t.starts_on";
    String OF_BOTH = " WHERE t.participant_id = :gone AND o.participant_id = :kept AND t.merged_into IS NULL AND o.merged_into IS NULL ORDER BY t.id";

    /** The same placement under both records. */
    @Introspected
    record Twin(long kept, long gone) { }

    @Query("SELECT o.id AS kept, t.id AS gone" + TWINS + OF_BOTH)
    List<Twin> twins(long kept, long gone);

    /** Two standing lines of one month and activity on the same placement under both records. */
    @Introspected
    record Twice(long keptLine, BigDecimal keptHours, long goneLine, BigDecimal goneHours, long lot, LocalDate workedMonth, Activity activity,
            long declaration) { }

    @Query("SELECT k.id AS kept_line, k.hours AS kept_hours, g.id AS gone_line, g.hours AS gone_hours, p.lot_id AS lot, g.worked_month, g.activity, k.declaration_id AS declaration"
        + " FROM hours_line g JOIN hours_line k ON k.worked_month = g.worked_month AND k.activity = g.activity JOIN placement p ON p.id = k.placement_id"
        + " WHERE g.placement_id = :gone AND k.placement_id = :kept AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = g.id)"
        + " AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = k.id) ORDER BY g.worked_month, g.activity")
    List<Twice> twice(long kept, long gone);

    /** A line and the one it corrects. */
    @Introspected
    record Link(long id, @Nullable Long replacesId) { }

    @Query("SELECT h.id, h.replaces_id FROM hours_line h WHERE h.placement_id = :placement ORDER BY h.id")
    List<Link> lines(long placement);

    @Query("SELECT h.replaces_id FROM hours_line h WHERE h.id = :line AND h.replaces_id IS NOT NULL")
    Optional<Long> corrects(long line);

    /** Makes a record lead to another, or stand by itself again. */
    @Query("UPDATE participant SET merged_into = :into WHERE id = :id AND structure_id = :structure")
    void lead(long id, @Nullable Long into, long structure);

    /** Who a record leads to; empty for one that stands by itself. */
    @Query("SELECT p.merged_into FROM participant p WHERE p.id = :id AND p.structure_id = :structure AND p.merged_into IS NOT NULL")
    Optional<Long> leadsTo(long id, long structure);

    @Query("SELECT p.person_key_id FROM participant p WHERE p.id = :id")
    long key(long id);

    /** Hours entered after a line on some placements, whatever became of them. */
    @Introspected
    record Entered(long lines, @Nullable BigDecimal hours) { }

    @Query("SELECT COUNT(*) AS lines, SUM(CASE WHEN EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id) THEN 0 ELSE h.hours END) AS hours"
        + " FROM hours_line h WHERE h.placement_id IN (:placements) AND h.id > :than")
    Entered entered(Collection<Long> placements, long than);

    /** What was moved. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface MoveRows extends GenericRepository<MergeMove, Long> {

        List<MergeMove> saveAll(Iterable<MergeMove> moves);

        List<MergeMove> findByStructureIdAndMergeIdOrderByIdDesc(long structureId, long mergeId);
    }
}
