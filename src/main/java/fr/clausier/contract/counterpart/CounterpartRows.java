package fr.clausier.contract.counterpart;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CounterpartRows extends GenericRepository<CounterpartRow, Long> {

    CounterpartRow save(CounterpartRow counterpart);

    CounterpartRow update(CounterpartRow counterpart);

    void delete(CounterpartRow counterpart);

    Optional<CounterpartRow> findByIdAndStructureId(long id, long structureId);

    List<CounterpartRow> findByStructureIdAndOrganisationId(long structureId, long organisationId);

    List<CounterpartRow> findByStructureIdAndReferrerIdIn(long structureId, Collection<Long> referrerIds);

    /** Those of some lots, and those of their buyers. */
    @Query("SELECT k.* FROM counterpart k WHERE k.structure_id = :structure AND (k.lot_id IN (:lots) OR k.organisation_id IN"
        + " (SELECT c.buyer_id FROM contract c JOIN lot l ON l.contract_id = c.id WHERE l.id IN (:lots)))")
    List<CounterpartRow> aroundLots(long structure, Collection<Long> lots);
}
