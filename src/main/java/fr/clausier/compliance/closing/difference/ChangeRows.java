package fr.clausier.compliance.closing.difference;

import fr.clausier.hours.ledger.HoursLine;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChangeRows extends GenericRepository<HoursLine, Long> {

    /** Who wrote a line. */
    @Introspected
    record Writer(long line, long account) { }

    @Query("SELECT h.id AS line, h.recorded_by AS account FROM hours_line h WHERE h.structure_id = :structure AND h.id IN (:lines)")
    List<Writer> writers(long structure, Collection<Long> lines);
}
