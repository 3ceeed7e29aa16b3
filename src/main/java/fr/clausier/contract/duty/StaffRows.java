package fr.clausier.contract.duty;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StaffRows extends CrudRepository<OperatorStaff, Long> {

    Optional<OperatorStaff> findByIdAndStructureId(long id, long structureId);

    Optional<OperatorStaff> findByLotIdAndOrganisationIdAndDated(long lotId, long organisationId, LocalDate dated);

    List<OperatorStaff> findByStructureIdOrderByDatedDesc(long structureId);

    List<OperatorStaff> findByLotIdAndStructureIdOrderByDatedDesc(long lotId, long structureId);
}
