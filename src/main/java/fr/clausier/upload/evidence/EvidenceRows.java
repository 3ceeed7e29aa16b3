package fr.clausier.upload.evidence;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EvidenceRows extends GenericRepository<Evidence, Long> {

    Evidence save(Evidence evidence);

    Evidence update(Evidence evidence);

    /** How a file was found; none when it was taken away meanwhile: what only looks never writes over who acts. */
    @Query("UPDATE evidence SET checked_at = :at, trouble = :trouble WHERE id = :id AND removed_at IS NULL")
    long found(long id, Instant at, @Nullable String trouble);

    @Query("UPDATE evidence SET swept_at = :at WHERE id = :id")
    void swept(long id, Instant at);

    @Query("SELECT * FROM evidence WHERE id = :id AND structure_id = :structure AND removed_at IS NULL")
    Optional<Evidence> kept(long id, long structure);

    @Query("SELECT * FROM evidence WHERE structure_id = :structure AND subject = :subject AND subject_id IN (:ids) AND removed_at IS NULL ORDER BY id")
    List<Evidence> of(long structure, String subject, Collection<Long> ids);

    @Query("SELECT * FROM evidence WHERE structure_id = :structure AND person_key_id IN (:keys) AND removed_at IS NULL ORDER BY id")
    List<Evidence> sealedBy(long structure, Collection<Long> keys);

    @Query("SELECT * FROM evidence WHERE structure_id = :structure AND subject = :subject AND received_at < :before AND removed_at IS NULL ORDER BY id")
    List<Evidence> receivedBefore(long structure, String subject, Instant before);

    @Query("SELECT * FROM evidence WHERE structure_id = :structure AND checked_at < :before AND removed_at IS NULL ORDER BY checked_at, id LIMIT :most")
    List<Evidence> checkedBefore(long structure, Instant before, int most);

    @Query("SELECT * FROM evidence WHERE structure_id = :structure AND trouble IS NOT NULL AND removed_at IS NULL ORDER BY id LIMIT 200")
    List<Evidence> troubled(long structure);

    @Query("SELECT * FROM evidence WHERE removed_at IS NOT NULL AND swept_at IS NULL ORDER BY id LIMIT 500")
    List<Evidence> toSweep();

    @Query("SELECT address FROM evidence WHERE address IN (:addresses)")
    List<String> known(Collection<String> addresses);

    /** How many files there are on each thing. */
    @Introspected
    record Counted(long subjectId, long files) { }

    @Query("SELECT subject_id, COUNT(*) AS files FROM evidence WHERE structure_id = :structure AND subject = :subject AND subject_id IN (:ids) AND removed_at IS NULL"
        + " GROUP BY subject_id")
    List<Counted> counts(long structure, String subject, Collection<Long> ids);

    /** How many files a structure keeps, how large, how many of them in trouble. */
    @Introspected
    record Sum(long files, long bytes, long troubled) { }

    @Query("SELECT COUNT(*) AS files, COALESCE(SUM(size_bytes), 0) AS bytes, COUNT(trouble) AS troubled FROM evidence WHERE structure_id = :structure AND removed_at IS NULL")
    Sum sum(long structure);
}
