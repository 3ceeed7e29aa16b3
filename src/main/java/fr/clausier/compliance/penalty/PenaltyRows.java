package fr.clausier.compliance.penalty;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PenaltyRows extends CrudRepository<PenaltyEvent, Long> {

    /** What was noted of a lot, struck out or not, by day. */
    @Query("SELECT e.* FROM penalty_event e WHERE e.structure_id = :structure AND e.lot_id = :lot ORDER BY e.happened_on, e.id")
    List<PenaltyEvent> ofLot(long structure, long lot);

    /** What stands of everything noted in the structure, by day. */
    @Query("SELECT e.* FROM penalty_event e WHERE e.structure_id = :structure AND e.struck_reason IS NULL ORDER BY e.happened_on, e.id")
    List<PenaltyEvent> standing(long structure);

    Optional<PenaltyEvent> findByIdAndStructureId(long id, long structureId);

    /** What people decided. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface DecisionRows extends GenericRepository<PenaltyDecision, Long> {

        PenaltyDecision save(PenaltyDecision decision);

        /** Every decision on a lot, newest first. */
        @Query("SELECT d.* FROM penalty_decision d WHERE d.structure_id = :structure AND d.lot_id = :lot ORDER BY d.decided_at DESC, d.id DESC")
        List<PenaltyDecision> ofLot(long structure, long lot);

        /** Every decision of the structure, newest first. */
        @Query("SELECT d.* FROM penalty_decision d WHERE d.structure_id = :structure ORDER BY d.decided_at DESC, d.id DESC")
        List<PenaltyDecision> all(long structure);
    }
}
