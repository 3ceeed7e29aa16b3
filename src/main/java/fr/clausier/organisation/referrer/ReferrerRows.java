package fr.clausier.organisation.referrer;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReferrerRows extends GenericRepository<Referrer, Long> {

    Referrer save(Referrer referrer);

    Referrer update(Referrer referrer);

    Optional<Referrer> findByIdAndStructureId(long id, long structureId);

    Optional<Referrer> findByStructureIdAndFoldedName(long structureId, String foldedName);

    List<Referrer> findByStructureIdOrderByName(long structureId);
}
