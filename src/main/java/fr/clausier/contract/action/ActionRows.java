package fr.clausier.contract.action;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActionRows extends GenericRepository<LotAction, Long> {

    LotAction save(LotAction action);

    LotAction update(LotAction action);

    Optional<LotAction> findByIdAndStructureId(long id, long structureId);

    Optional<LotAction> findByLotIdAndMatter(long lotId, String matter);

    @Query("SELECT * FROM lot_action WHERE structure_id = :structure AND lot_id = :lot ORDER BY done_on DESC, id DESC LIMIT 500")
    List<LotAction> ofLot(long structure, long lot);

    /** What is to be done by a day, soonest first. */
    @Query("SELECT * FROM lot_action WHERE structure_id = :structure AND next_on IS NOT NULL AND next_on <= :by AND next_done_at IS NULL AND struck_at IS NULL"
        + " ORDER BY next_on, id LIMIT :most")
    List<LotAction> open(long structure, LocalDate by, int most);

    /** What is to be done about the lots of a contract, soonest first. */
    @Query("SELECT a.* FROM lot_action a JOIN lot l ON l.id = a.lot_id WHERE a.structure_id = :structure AND l.contract_id = :contract AND a.next_on IS NOT NULL"
        + " AND a.next_done_at IS NULL AND a.struck_at IS NULL ORDER BY a.next_on, a.id")
    List<LotAction> openOf(long structure, long contract);

    /** Entries that wrote themselves about what was owed when last looked, done or not. */
    @Query("SELECT * FROM lot_action WHERE structure_id = :structure AND matter IS NOT NULL ORDER BY id")
    List<LotAction> takenOver(long structure);

    /** What it was about is owed no more. */
    @Query("UPDATE lot_action SET matter = NULL WHERE id = :id")
    void forget(long id);
}
