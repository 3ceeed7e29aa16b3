package fr.clausier.contract.followed;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FollowerRows extends GenericRepository<Follower, Long> {

    Follower save(Follower follower);

    Follower update(Follower follower);

    void delete(Follower follower);

    List<Follower> findByStructureId(long structureId);

    Optional<Follower> findByContractIdAndStructureId(long contractId, long structureId);

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface StandInRows extends GenericRepository<StandIn, Long> {

        StandIn save(StandIn standIn);

        StandIn update(StandIn standIn);

        List<StandIn> findByStructureIdOrderByStartsOnDescAndIdDesc(long structureId);

        Optional<StandIn> findByIdAndStructureId(long id, long structureId);

        /** Accounts away on a day for whom one stands in. */
        @Query("SELECT s.away_id FROM stand_in s WHERE s.structure_id = :structure AND s.deputy_id = :deputy AND s.ended_at IS NULL"
            + " AND s.starts_on <= :day AND s.ends_on >= :day")
        List<Long> away(long structure, long deputy, LocalDate day);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface TerritoryRows extends GenericRepository<Territory, Long> {

        Territory save(Territory territory);

        Territory update(Territory territory);

        List<Territory> findByStructureIdOrderByAreaAscAndStartsOnDescAndIdDesc(long structureId);

        Optional<Territory> findByIdAndStructureId(long id, long structureId);

        /** Those that hold on a day. */
        @Query("SELECT * FROM facilitator_territory WHERE structure_id = :structure AND ended_at IS NULL AND starts_on <= :day"
            + " AND (ends_on IS NULL OR ends_on >= :day)")
        List<Territory> on(long structure, LocalDate day);
    }
}
