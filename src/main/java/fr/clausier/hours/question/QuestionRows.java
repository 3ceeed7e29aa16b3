package fr.clausier.hours.question;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRows extends GenericRepository<Question, Long> {

    Question save(Question question);

    Question update(Question question);

    Optional<Question> findByIdAndStructureId(long id, long structureId);

    /** Of lines that stand, oldest first. */
    @Query("SELECT q.* FROM line_question q WHERE q.structure_id = :structure AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = q.line_id)"
        + " ORDER BY q.id")
    List<Question> standing(long structure);

    @Query("SELECT q.id, h.placement_id AS placement, q.question, q.asked_at, q.reply, q.replied_at FROM line_question q JOIN hours_line h ON h.id = q.line_id"
        + " WHERE q.structure_id = :structure AND h.declaration_id = :declaration ORDER BY q.id DESC")
    List<AskedLine> ofDeclaration(long structure, long declaration);

    /** The employer asked. */
    @Query(value = "SELECT p.employer_id FROM hours_line h JOIN placement p ON p.id = h.placement_id WHERE h.id = :line AND h.structure_id = :structure",
        nativeQuery = true)
    Optional<Long> employer(long line, long structure);
}
