package fr.clausier.hours.dispute;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DisputedRows extends GenericRepository<DisputedHours, Long> {

    List<DisputedHours> saveAll(Iterable<DisputedHours> rows);

    List<DisputedHours> findByStructureIdAndDeclarationIdIn(long structureId, Collection<Long> declarationIds);
}
