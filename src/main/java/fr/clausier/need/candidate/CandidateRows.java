package fr.clausier.need.candidate;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CandidateRows extends GenericRepository<Candidate, Long> {

    Candidate save(Candidate candidate);

    Candidate update(Candidate candidate);

    Optional<Candidate> findByIdAndStructureId(long id, long structureId);

    Optional<Candidate> findByNeedIdAndParticipantId(long needId, long participantId);

    List<Candidate> findByStructureIdAndNeedIdInOrderById(long structureId, Collection<Long> needIds);

    /** What stands for a person where no name is shown, and the key that seals what is written of them. */
    @Introspected
    record Handle(long id, String reference, long personKey) { }

    @Query("SELECT p.id, p.reference, p.person_key_id AS person_key FROM participant p WHERE p.structure_id = :structure AND p.id IN (:ids)")
    List<Handle> handles(long structure, Collection<Long> ids);
}
