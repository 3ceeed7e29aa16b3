package fr.clausier.access.link;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerLinkRows extends GenericRepository<AnswerLink, Long> {

    AnswerLink save(AnswerLink link);

    Optional<AnswerLink> findByTokenHash(String tokenHash);

    Optional<AnswerLink> findByIdAndStructureId(long id, long structureId);

    /** Newest first. */
    @Query("SELECT * FROM answer_link WHERE structure_id = :structure AND employer_id = :employer AND worked_month = :worked ORDER BY id DESC LIMIT 50")
    List<AnswerLink> of(long structure, long employer, LocalDate worked);

    /** One row for the first to come, none for the others. */
    @Query("UPDATE answer_link SET used_at = :now WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now")
    int use(long id, Instant now);

    @Query("UPDATE answer_link SET revoked_at = :now, revoked_by = :account WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL")
    int revoke(long id, Instant now, long account);
}
