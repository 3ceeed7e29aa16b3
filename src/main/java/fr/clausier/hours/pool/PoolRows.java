package fr.clausier.hours.pool;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PoolRows extends GenericRepository<Pool, Long> {

    Pool save(Pool pool);

    Pool update(Pool pool);

    List<Pool> findByStructureIdOrderById(long structureId);

    Optional<Pool> findByIdAndStructureId(long id, long structureId);

    @Query("SELECT w.id AS pool, w.agreed_on, w.ended_on, m.place, m.lot_id AS lot, c.buyer_id AS buyer, c.number AS contract_number, l.number AS lot_number"
        + " FROM pool w JOIN pool_lot m ON m.pool_id = w.id JOIN lot l ON l.id = m.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE w.structure_id = :structure ORDER BY w.id, m.place")
    List<PooledLot> lots(long structure);

    /** Lots of pools. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface LotRows extends GenericRepository<PoolLot, Long> {

        List<PoolLot> saveAll(Iterable<PoolLot> lots);
    }
}
