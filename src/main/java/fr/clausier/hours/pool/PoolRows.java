package fr.clausier.hours.pool;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PoolRows extends GenericRepository<Pool, Long> {

    Pool save(Pool pool);

    Pool update(Pool pool);

    List<Pool> findByStructureIdOrderById(long structureId);

    Optional<Pool> findByIdAndStructureId(long id, long structureId);

    /** A lot of a pool. */
    @Introspected
    record Member(long pool, LocalDate agreedOn, @Nullable LocalDate endedOn, int place, long lot) {
        PooledLot named(Lot named, Contract contract) {
            return new PooledLot(pool, agreedOn, endedOn, place, lot, contract.buyerId(), contract.number(), named.number());
        }
    }

    @Query("SELECT w.id AS pool, w.agreed_on, w.ended_on, m.place, m.lot_id AS lot FROM pool w JOIN pool_lot m ON m.pool_id = w.id"
        + " WHERE w.structure_id = :structure ORDER BY w.id, m.place")
    List<Member> members(long structure);

    /** Lots of pools. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface LotRows extends GenericRepository<PoolLot, Long> {

        List<PoolLot> saveAll(Iterable<PoolLot> lots);
    }
}
