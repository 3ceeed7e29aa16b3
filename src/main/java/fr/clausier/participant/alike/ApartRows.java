package fr.clausier.participant.alike;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApartRows extends GenericRepository<Apart, Long> {

    Apart save(Apart said);

    Optional<Apart> findByOneIdAndOtherId(long oneId, long otherId);

    /** Two records that share a trace. */
    @Introspected
    record Ids(long one, long other) { }

    @Query("SELECT DISTINCT a.participant_id AS one, b.participant_id AS other FROM person_trace a JOIN person_trace b ON b.structure_id = a.structure_id"
        + " AND b.trace = a.trace AND b.participant_id > a.participant_id JOIN participant p ON p.id = a.participant_id AND p.merged_into IS NULL"
        + " JOIN participant q ON q.id = b.participant_id AND q.merged_into IS NULL WHERE a.structure_id = :structure AND NOT EXISTS"
        + " (SELECT 1 FROM participant_apart x WHERE x.one_id = a.participant_id AND x.other_id = b.participant_id) ORDER BY one, other LIMIT :most")
    List<Ids> sharing(long structure, int most);
}
