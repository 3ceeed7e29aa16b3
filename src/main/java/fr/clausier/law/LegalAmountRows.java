package fr.clausier.law;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LegalAmountRows extends CrudRepository<LegalChange, Long> {

    List<LegalChange> findByStructureIdIn(Collection<Long> structureIds);

    Optional<LegalChange> findByStructureIdAndAmountAndStartsOn(long structureId, LegalAmount amount, LocalDate startsOn);
}
