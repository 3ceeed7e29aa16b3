package fr.clausier.provider;

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

    @Query("SELECT * FROM employer_kind WHERE structure_id = :structure ORDER BY organisation_id, id")
    List<Convention> all(long structure);
}
