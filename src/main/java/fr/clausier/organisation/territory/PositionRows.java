package fr.clausier.organisation.territory;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PositionRows extends CrudRepository<Position, Long> {

    List<Position> findByStructureId(long structureId);

    Optional<Position> findByStructureIdAndOrganisationId(long structureId, long organisationId);
}
