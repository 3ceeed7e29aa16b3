package fr.clausier.compliance.closing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SnapshotRows extends GenericRepository<MonthSnapshot, Long> {

    MonthSnapshot save(MonthSnapshot snapshot);

    Optional<MonthSnapshot> findByStructureIdAndMonthAndNumber(long structureId, YearMonth month, int number);

    /** Every closing, the newest month first, and of a month the newest closing first. */
    @Query("SELECT s.id, s.worked_month, s.number, s.sha256, s.size_bytes, s.closed_at, s.closed_by, s.reopened_at, s.reopened_by, s.reopened_reason"
        + " FROM month_snapshot s WHERE s.structure_id = :structure ORDER BY s.worked_month DESC, s.number DESC")
    List<MonthClosing> closings(long structure);

    /** Marks a closing as opened again. */
    @Query("UPDATE month_snapshot SET reopened_at = :at, reopened_by = :account, reopened_reason = :reason WHERE id = :id")
    void reopened(long id, Instant at, long account, String reason);

    /** How many lines were declared for each month, drafts and lines replaced left out. */
    @Query("SELECT h.worked_month, COUNT(*) AS entries FROM hours_line h JOIN declaration d ON d.id = h.declaration_id"
        + " WHERE h.structure_id = :structure AND d.state <> 'DRAFT'"
        + " AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id) GROUP BY h.worked_month ORDER BY h.worked_month DESC")
    List<Worked> worked(long structure);

    /** A month somebody declared hours for. */
    @io.micronaut.core.annotation.Introspected
    record Worked(LocalDate workedMonth, long entries) { }
}
