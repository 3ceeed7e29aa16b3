package fr.clausier.retention;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RetentionRows extends GenericRepository<Hold, Long> {

    /** When something last happened with people. */
    @Introspected
    record Contacted(long id, @Nullable LocalDate placed, @Nullable LocalDate worked, @Nullable LocalDate proposed, @Nullable LocalDate exited,
            @Nullable Instant recorded) { }

    String CONTACTS = "SELECT p.id,"
        + " (SELECT MAX(COALESCE(w.planned_end, w.starts_on)) FROM placement w WHERE w.participant_id = p.id) AS placed,"
        + " (SELECT MAX(l.worked_month) FROM hours_line l JOIN placement w ON w.id = l.placement_id WHERE w.participant_id = p.id) AS worked,"
        + " (SELECT MAX(COALESCE(c.answered_on, c.decided_on, c.proposed_on)) FROM candidate c WHERE c.participant_id = p.id) AS proposed,"
        + " (SELECT MAX(e.exit_on) FROM participant_exit e WHERE e.participant_id = p.id) AS exited,"
        + " (SELECT MIN(j.recorded_at) FROM journal_entry j WHERE j.structure_id = p.structure_id AND j.subject = 'participant' AND j.subject_id = p.id"
        + " AND j.action = 'participant.recorded') AS recorded"
        + " FROM participant p WHERE p.structure_id = :structure AND p.merged_into IS NULL AND p.erased_on IS NULL";

    @Query(CONTACTS + " ORDER BY p.id")
    List<Contacted> contacts(long structure);

    @Query(CONTACTS + " AND p.id = :id")
    Optional<Contacted> contacts(long structure, long id);

    Hold save(Hold hold);

    @Query("SELECT * FROM person_hold WHERE structure_id = :structure AND ended_at IS NULL ORDER BY id")
    List<Hold> open(long structure);

    @Query("SELECT * FROM person_hold WHERE structure_id = :structure AND participant_id = :participant AND ended_at IS NULL ORDER BY id")
    List<Hold> openOf(long structure, long participant);

    @Query("SELECT COUNT(*) FROM person_hold WHERE structure_id = :structure AND kind = 'NOTICE' AND ended_at IS NULL")
    long noticed(long structure);

    @Query("UPDATE person_hold SET ended_at = :now, ended_by = :account WHERE structure_id = :structure AND participant_id = :participant AND kind = :kind"
        + " AND ended_at IS NULL")
    int end(long structure, long participant, String kind, Instant now, long account);

    /** The record, and those merged into it. */
    @Query("SELECT p.person_key_id FROM participant p WHERE p.structure_id = :structure AND (p.id = :id OR p.merged_into = :id)")
    List<Long> keys(long structure, long id);

    /** Recorded files with lines of a person. */
    @Query("SELECT DISTINCT l.upload_id FROM hours_line l JOIN placement w ON w.id = l.placement_id"
        + " WHERE w.structure_id = :structure AND w.participant_id = :id AND l.upload_id IS NOT NULL")
    List<Long> files(long structure, long id);

    /** Recorded files that may name people and are older than their term, of which the content is still there. */
    @Query("SELECT u.id FROM upload u WHERE u.structure_id = :structure AND u.recorded_at < :before AND u.purpose IN ('HOURS', 'DOSSIER', 'CONFIRMATION')"
        + " AND EXISTS (SELECT 1 FROM upload_content c WHERE c.id = u.id) ORDER BY u.id LIMIT 200")
    List<Long> oldFiles(long structure, Instant before);

    @Query("SELECT COUNT(*) FROM hours_line l JOIN placement w ON w.id = l.placement_id WHERE w.structure_id = :structure AND w.participant_id = :id")
    long lines(long structure, long id);

    @Query("UPDATE participant SET identity_enc = '', identity_index = CONCAT('erased/', id), name_index = '', commune = NULL, commune_code = NULL, referrer = NULL,"
        + " birth_year = :year, erased_on = :today, version = version + 1 WHERE structure_id = :structure AND (id = :id OR merged_into = :id)")
    int forgetName(long structure, long id, @Nullable Integer year, LocalDate today);

    @Query("DELETE FROM person_trace WHERE participant_id IN (SELECT p.id FROM participant p WHERE p.structure_id = :structure AND (p.id = :id OR p.merged_into = :id))")
    int forgetTraces(long structure, long id);

    @Query("DELETE FROM known_as WHERE participant_id IN (SELECT p.id FROM participant p WHERE p.structure_id = :structure AND (p.id = :id OR p.merged_into = :id))")
    int forgetSpellings(long structure, long id);

    /** The title of a document is free text. */
    @Query("UPDATE proof SET document = '-' WHERE participant_id IN (SELECT p.id FROM participant p WHERE p.structure_id = :structure AND (p.id = :id OR p.merged_into = :id))")
    int forgetDocuments(long structure, long id);

    @Query("SELECT p.erased_on FROM participant p WHERE p.structure_id = :structure AND p.id = :id AND p.erased_on IS NOT NULL")
    Optional<LocalDate> erasedOn(long structure, long id);

    @Query("SELECT p.id FROM participant p WHERE p.id IN (:ids) AND p.erased_on IS NULL")
    List<Long> stillNamed(Collection<Long> ids);
}
