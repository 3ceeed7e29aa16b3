package fr.clausier.organisation;

import fr.clausier.kernel.Siret;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganisationRows extends CrudRepository<Organisation, Long> {

    Optional<Organisation> findByIdAndStructureId(long id, long structureId);

    Optional<Organisation> findByStructureIdAndSiret(long structureId, Siret siret);

    List<Organisation> findByStructureIdAndIdIn(long structureId, Collection<Long> ids);

    List<Organisation> findByStructureId(long structureId);

    @Query("SELECT * FROM organisation WHERE structure_id = :structure LIMIT :most")
    List<Organisation> first(long structure, int most);

    @Query("SELECT * FROM organisation WHERE structure_id = :structure AND search_text LIKE :pattern"
        + " AND (:only = 0 OR id = :only) ORDER BY structure_id, name, id LIMIT :most")
    List<Organisation> search(long structure, String pattern, long only, int most);
}
