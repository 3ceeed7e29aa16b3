package fr.clausier.contract.share;

import io.micronaut.core.annotation.Introspected;
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

    /** An operation that a structure shares with an organisation which is itself a structure of the instance. */
    @Introspected
    record ShownTo(long structure, String sharedBy, long organisation, long operation, String name) { }

    @Query("SELECT DISTINCT s.structure_id AS structure, p.name AS shared_by, s.organisation_id AS organisation, s.operation_id AS operation, q.name"
        + " FROM facilitator_structure f JOIN organisation o ON o.siret = f.siret AND o.structure_id <> f.id"
        + " JOIN operation_share s ON s.organisation_id = o.id AND s.structure_id = o.structure_id JOIN operation q ON q.id = s.operation_id"
        + " JOIN facilitator_structure p ON p.id = s.structure_id WHERE f.id IN (:structures)"
        + " AND s.revoked_at IS NULL AND s.starts_on <= :day AND (s.ends_on IS NULL OR s.ends_on >= :day) ORDER BY p.name, s.structure_id, q.name, s.operation_id")
    List<ShownTo> shownTo(List<Long> structures, LocalDate day);
}
