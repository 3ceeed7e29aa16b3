package fr.clausier.hours.question;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRows extends GenericRepository<Question, Long> {

    Question save(Question question);

    Question update(Question question);

    Optional<Question> findByIdAndStructureId(long id, long structureId);

    @Query("SELECT h.id AS line, o.name AS employer, CASE WHEN EXISTS (SELECT 1 FROM closed_month m WHERE m.structure_id = h.structure_id"
        + " AND m.worked_month = h.worked_month) THEN TRUE ELSE FALSE END AS closed, q.id AS asked, q.question, q.asked_at, q.reply, q.replied_at"
        + " FROM hours_line h JOIN placement p ON p.id = h.placement_id JOIN organisation o ON o.id = p.employer_id LEFT JOIN line_question q"
        + " ON q.line_id = h.id AND NOT EXISTS (SELECT 1 FROM line_question n WHERE n.line_id = q.line_id AND n.id > q.id)"
        + " WHERE h.structure_id = :structure AND h.id IN (:lines)")
    List<Beside> beside(long structure, Collection<Long> lines);

    boolean existsByLineIdAndReplyIsNull(long lineId);

    @Query("SELECT q.id, h.placement_id AS placement, q.question, q.asked_at, q.reply, q.replied_at FROM line_question q JOIN hours_line h ON h.id = q.line_id"
        + " WHERE q.structure_id = :structure AND h.declaration_id = :declaration ORDER BY q.id DESC")
    List<AskedLine> ofDeclaration(long structure, long declaration);

    @Query("SELECT q.id AS question, h.declaration_id AS declaration, d.lot_id AS lot, d.employer_id AS employer, d.worked_month, q.asked_at FROM line_question q"
        + " JOIN hours_line h ON h.id = q.line_id JOIN declaration d ON d.id = h.declaration_id WHERE q.structure_id = :structure AND q.reply IS NULL"
        + " AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id) AND NOT EXISTS (SELECT 1 FROM closed_month m"
        + " WHERE m.structure_id = q.structure_id AND m.worked_month = d.worked_month) ORDER BY q.id")
    List<Waiting> waiting(long structure);

    /** The employer asked. */
    @Query(value = "SELECT p.employer_id FROM hours_line h JOIN placement p ON p.id = h.placement_id WHERE h.id = :line AND h.structure_id = :structure",
        nativeQuery = true)
    Optional<Long> employer(long line, long structure);
}
