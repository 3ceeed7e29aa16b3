package fr.clausier.need.brought;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import fr.clausier.need.candidate.Candidate;
import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContributionRows extends GenericRepository<Candidate, Long> {

    /** Needs sent to a referrer. */
    @Introspected
    record Received(long referrer, long sent, long nobody) { }

    /** Someone proposed, told by state alone. */
    @Introspected
    record Brought(long referrer, String state, @Nullable Long placement) { }

    @Query("SELECT s.referrer_id AS referrer, COUNT(*) AS sent, COUNT(s.nobody_on) AS nobody FROM need_sending s WHERE s.structure_id = :structure"
        + " AND s.sent_on BETWEEN :first AND :last GROUP BY s.referrer_id")
    List<Received> received(long structure, LocalDate first, LocalDate last);

    @Query("SELECT k.referrer_id AS referrer, k.state, k.placement_id AS placement FROM candidate k WHERE k.structure_id = :structure"
        + " AND k.proposed_on BETWEEN :first AND :last ORDER BY k.id")
    List<Brought> brought(long structure, LocalDate first, LocalDate last);
}
