package fr.clausier.hours.suspension;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuspensionRows extends GenericRepository<Suspension, Long> {

    Suspension save(Suspension suspension);

    Suspension update(Suspension suspension);

    List<Suspension> findByStructureIdAndPlacementIdOrderByStartsOn(long structureId, long placementId);

    Optional<Suspension> findByIdAndPlacementIdAndStructureId(long id, long placementId, long structureId);
}
