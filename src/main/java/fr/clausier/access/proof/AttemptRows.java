package fr.clausier.access.proof;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttemptRows extends GenericRepository<SecondFactor, Long> {

    @Query("INSERT INTO sign_in_attempt (mark, subject, at_instant) VALUES (:mark, :subject, :at)")
    void add(String mark, String subject, Instant at);

    /** Forgets one try. */
    @Query("DELETE FROM sign_in_attempt WHERE mark = :mark")
    void undo(String mark);

    @Query(value = "SELECT COUNT(*) FROM sign_in_attempt WHERE subject = :subject AND at_instant > :since", nativeQuery = true)
    long since(String subject, Instant since);

    @Query("DELETE FROM sign_in_attempt WHERE subject = :subject")
    void forget(String subject);

    @Query("DELETE FROM sign_in_attempt WHERE at_instant < :before")
    void purge(Instant before);
}
