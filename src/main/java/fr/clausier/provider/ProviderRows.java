package fr.clausier.provider;

import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProviderRows extends CrudRepository<Convention, Long> {

    Optional<Convention> findByOrganisationIdAndKindAndConvention(long organisationId, EmployerKind kind, String convention);

    List<Convention> findByStructureIdAndOrganisationIdOrderById(long structureId, long organisationId);

    /** Organisations that take part in what was shared with an observer: buyers, those linked to lots, employers of people placed there. */
    @Query("SELECT c.buyer_id FROM contract c WHERE c.structure_id = :structure AND " + Shared.C
        + " UNION SELECT k.organisation_id FROM lot_link k JOIN lot l ON l.id = k.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE c.structure_id = :structure AND " + Shared.C
        + " UNION SELECT p.employer_id FROM placement p JOIN lot l ON l.id = p.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE c.structure_id = :structure AND " + Shared.C)
    List<Long> shared(long structure, String reach);

    @Query("SELECT * FROM employer_kind WHERE structure_id = :structure ORDER BY organisation_id, id")
    List<Convention> all(long structure);
}
