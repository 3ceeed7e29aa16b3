package fr.clausier.contract.share;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ShareRows extends GenericRepository<OperationShare, Long> {

    OperationShare save(OperationShare share);

    OperationShare update(OperationShare share);

    List<OperationShare> findByStructureIdOrderByIdDesc(long structureId);

    Optional<OperationShare> findByIdAndOperationIdAndStructureId(long id, long operationId, long structureId);

    @Query("SELECT DISTINCT s.operation_id FROM operation_share s WHERE s.structure_id = :structure AND s.organisation_id = :organisation"
        + " AND s.revoked_at IS NULL AND s.starts_on <= :day AND (s.ends_on IS NULL OR s.ends_on >= :day)")
    List<Long> open(long structure, long organisation, LocalDate day);
}
