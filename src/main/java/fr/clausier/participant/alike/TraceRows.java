package fr.clausier.participant.alike;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TraceRows extends GenericRepository<PersonTrace, Long> {

    /** Their ids are not asked for: files bring tens of thousands. */
    @Query("INSERT INTO person_trace (structure_id, participant_id, trace) VALUES (:structureId, :participantId, :trace)")
    void write(Collection<PersonTrace> traces);

    @Query("DELETE FROM person_trace WHERE participant_id = :participant")
    void forget(long participant);

    List<PersonTrace> findByStructureIdAndTraceIn(long structureId, Collection<String> traces);

    /** How many people were recorded before there were traces. */
    @Query("SELECT COUNT(*) FROM participant p WHERE p.structure_id = :structure AND NOT EXISTS (SELECT 1 FROM person_trace t WHERE t.participant_id = p.id)")
    long lacking(long structure);

    @Query("SELECT DISTINCT t.participant_id FROM person_trace t WHERE t.structure_id = :structure")
    List<Long> traced(long structure);

    @Query("SELECT COUNT(*) FROM person_trace t WHERE t.participant_id = :participant")
    long tracesOf(long participant);

    /** What finds a person by name, beside the name sealed. */
    @Introspected
    record Spelling(long id, long structureId, long personKeyId, String identityEnc, String identityIndex) { }

    /** The blind indexes of people, of all structures: only a change of key reads them so. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface SpellingRows extends GenericRepository<PersonTrace, Long> {

        @Query("SELECT p.id, p.structure_id, p.person_key_id, p.identity_enc, p.identity_index FROM participant p WHERE p.id > :after ORDER BY p.id LIMIT :most")
        List<Spelling> following(long after, int most);

        @Query("UPDATE participant SET identity_index = :identity, name_index = :name WHERE id = :id")
        void respell(long id, String identity, String name);
    }

    /** What was said of names. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface KnownRows extends GenericRepository<KnownAs, Long> {

        KnownAs save(KnownAs said);

        List<KnownAs> findByStructureIdAndSenderOrderById(long structureId, long sender);
    }
}
