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

    /** Contracts an account follows, itself or in the place of somebody away on the day. */
    @Query("SELECT f.contract_id FROM contract_follower f WHERE f.structure_id = :structure AND (f.account_id = :account"
        + " OR EXISTS (SELECT 1 FROM stand_in s WHERE s.structure_id = :structure AND s.away_id = f.account_id AND s.deputy_id = :account"
        + " AND s.ended_at IS NULL AND s.starts_on <= :day AND s.ends_on >= :day))")
    List<Long> followed(long structure, long account, LocalDate day);

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface StandInRows extends GenericRepository<StandIn, Long> {

        StandIn save(StandIn standIn);

        StandIn update(StandIn standIn);

        List<StandIn> findByStructureIdOrderByStartsOnDescAndIdDesc(long structureId);

        Optional<StandIn> findByIdAndStructureId(long id, long structureId);
    }
}
