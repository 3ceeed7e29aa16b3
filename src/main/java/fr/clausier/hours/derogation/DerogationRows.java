package fr.clausier.hours.derogation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DerogationRows extends GenericRepository<Derogation, Long> {

    Derogation save(Derogation derogation);

    Derogation update(Derogation derogation);

    List<Derogation> findByStructureIdAndPlacementIdOrderById(long structureId, long placementId);

    Optional<Derogation> findByIdAndPlacementIdAndStructureId(long id, long placementId, long structureId);
}
