package fr.clausier.compliance.standing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StandingRows extends GenericRepository<ClauseStanding, Long> {

    ClauseStanding save(ClauseStanding standing);

    ClauseStanding update(ClauseStanding standing);

    /** Those that hold, of every clause of a structure. */
    @Query("SELECT s.* FROM clause_standing s WHERE s.structure_id = :structure AND s.reopened_at IS NULL")
    List<ClauseStanding> standing(long structure);

    /** All that was ever decided of a lot's clause, newest first. */
    @Query("SELECT s.* FROM clause_standing s WHERE s.structure_id = :structure AND s.lot_id = :lot ORDER BY s.decided_at DESC, s.id DESC")
    List<ClauseStanding> ofLot(long structure, long lot);
}
