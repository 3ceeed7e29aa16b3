package fr.clausier.participant.exit;

import fr.clausier.store.reach.Shared;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExitRows extends GenericRepository<Exit, Long> {

    Exit save(Exit exit);

    Exit update(Exit exit);

    void delete(Exit exit);

    Optional<Exit> findByIdAndStructureId(long id, long structureId);

    List<Exit> findByParticipantIdAndStructureIdOrderById(long participantId, long structureId);

    List<Exit> findByStructureIdOrderById(long structureId);

    /** First days of the placements of a person by which a viewer reaches them. */
    @Query("SELECT DISTINCT vp.starts_on AS starts_on FROM placement vp JOIN lot vl ON vl.id = vp.lot_id JOIN contract vc ON vc.id = vl.contract_id"
        + " WHERE vp.participant_id = :participant AND vp.structure_id = :structure AND (:reach = 'ALL' OR " + Shared.VC + " OR (:reach = 'BUYER' AND vc.buyer_id = :organisation)"
        + " OR (:reach = 'LINKED' AND EXISTS (SELECT 1 FROM lot_link vk WHERE vk.lot_id = vl.id AND vk.organisation_id = :organisation"
        + " AND (vk.kind = 'HOLDER' OR vp.employer_id = :organisation)))) ORDER BY starts_on")
    List<LocalDate> starts(long participant, long structure, String reach, long organisation);

    /** By person, the last day planned of the placements begun by a day. */
    @Query("SELECT participant_id, CASE WHEN COUNT(planned_end) < COUNT(*) THEN NULL ELSE MAX(planned_end) END AS last_day FROM placement"
        + " WHERE structure_id = :structure AND merged_into IS NULL AND starts_on <= :day GROUP BY participant_id")
    List<Ended> ended(long structure, LocalDate day);

    /** First days of all placements. */
    @Query("SELECT DISTINCT participant_id, starts_on FROM placement WHERE structure_id = :structure AND merged_into IS NULL")
    List<Hire> hires(long structure);

    /** First day of a placement of a person. */
    @Introspected
    record Hire(long participantId, LocalDate startsOn) { }

    /** @param lastDay null while a placement has no end */
    @Introspected
    record Ended(long participantId, @Nullable LocalDate lastDay) { }
}
