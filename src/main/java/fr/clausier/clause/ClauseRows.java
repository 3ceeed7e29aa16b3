package fr.clausier.clause;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClauseRows extends GenericRepository<Clause, Long> {

    Clause save(Clause clause);

    Optional<Clause> findByLotIdAndStructureId(long lotId, long structureId);

    /** A version of the terms of a lot. */
    @Introspected
    record OfLot(long lotId, long id, long structureId, long clauseId, int version, Instant recordedAt, long recordedBy, String document) {
        TermsRow row() {
            return new TermsRow(id, structureId, clauseId, version, recordedAt, recordedBy, document);
        }
    }

    /** Versions of terms. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface TermsRows extends GenericRepository<TermsRow, Long> {

        TermsRow save(TermsRow terms);

        TermsRow update(TermsRow terms);

        List<TermsRow> findByClauseIdOrderByVersion(long clauseId);

        @Query("SELECT t.* FROM clause c JOIN clause_terms t ON t.clause_id = c.id WHERE c.lot_id = :lot AND c.structure_id = :structure ORDER BY t.version")
        List<TermsRow> ofLot(long lot, long structure);

        @Query("SELECT c.lot_id, t.* FROM clause c JOIN clause_terms t ON t.clause_id = c.id WHERE c.structure_id = :structure ORDER BY t.version")
        List<OfLot> ofStructure(long structure);
    }
}
