package fr.clausier.participant.profile;

import fr.clausier.participant.Participant;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Years of birth of people who were made anonymous. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ErasedRows extends GenericRepository<Participant, Long> {

    @Introspected
    record Born(long id, int birthYear) { }

    @Query("SELECT p.id, p.birth_year FROM participant p WHERE p.structure_id = :structure AND p.birth_year IS NOT NULL")
    List<Born> of(long structure);
}
