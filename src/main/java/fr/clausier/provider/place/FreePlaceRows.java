package fr.clausier.provider.place;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FreePlaceRows extends CrudRepository<FreePlaces, Long> {

    List<FreePlaces> findByStructureIdOrderByActivity(long structureId);

    List<FreePlaces> findByStructureIdAndOrganisationIdOrderByActivity(long structureId, long organisationId);
}
