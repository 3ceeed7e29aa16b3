package fr.clausier.law;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LegalAmountRows extends CrudRepository<LegalChange, Long> {

    List<LegalChange> findByStructureId(long structureId);

    Optional<LegalChange> findByStructureIdAndAmountAndStartsOn(long structureId, LegalAmount amount, LocalDate startsOn);
}
