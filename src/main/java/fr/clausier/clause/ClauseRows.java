package fr.clausier.clause;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClauseRows extends GenericRepository<Clause, Long> {

    Clause save(Clause clause);

    Optional<Clause> findByLotIdAndStructureId(long lotId, long structureId);

    List<Clause> findByStructureId(long structureId);

    /** Versions of terms. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface TermsRows extends GenericRepository<TermsRow, Long> {

        TermsRow save(TermsRow terms);

        TermsRow update(TermsRow terms);

        List<TermsRow> findByClauseIdOrderByVersion(long clauseId);

        List<TermsRow> findByStructureIdOrderByVersion(long structureId);
    }
}
