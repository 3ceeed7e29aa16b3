package fr.clausier.hours.closing;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClosedMonthRows extends GenericRepository<ClosedMonth, Long> {

    ClosedMonth save(ClosedMonth month);

    List<ClosedMonth> findByStructureIdOrderByWorkedMonth(long structureId);
}
