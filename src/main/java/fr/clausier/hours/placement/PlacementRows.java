package fr.clausier.hours.placement;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlacementRows extends CrudRepository<Placement, Long> {

    /** A facilitator reaches every placement of its structure; a buyer those of its contracts; a holder those of lots it holds; any organisation its own people. */
    String VISIBLE = " p.merged_into IS NULL AND p.structure_id = :structure AND (:reach = 'ALL' OR EXISTS (SELECT 1 FROM lot vl JOIN contract vc ON vc.id = vl.contract_id"
        + " WHERE vl.id = p.lot_id AND " + Shared.VC + ")"
        + " OR (:reach = 'BUYER' AND EXISTS (SELECT 1 FROM lot vl JOIN contract vc ON vc.id = vl.contract_id"
        + " WHERE vl.id = p.lot_id AND vc.buyer_id = :organisation))"
        + " OR (:reach = 'LINKED' AND (p.employer_id = :organisation OR EXISTS (SELECT 1 FROM lot_link vk"
        + " WHERE vk.lot_id = p.lot_id AND vk.organisation_id = :organisation AND vk.kind = 'HOLDER')))) ";

    @Query("SELECT p.* FROM placement p WHERE p.id = :id AND" + VISIBLE)
    Optional<Placement> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM placement p WHERE p.lot_id = :lot AND" + VISIBLE + "ORDER BY p.starts_on, p.id")
    List<Placement> ofLot(long lot, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM placement p WHERE p.participant_id = :participant AND" + VISIBLE + "ORDER BY p.starts_on, p.id")
    List<Placement> ofParticipant(long participant, long structure, String reach, long organisation);

    @Query("SELECT p.* FROM placement p WHERE" + VISIBLE + "ORDER BY p.lot_id, p.starts_on, p.id")
    List<Placement> allVisible(long structure, String reach, long organisation);

    List<Placement> findByStructureIdAndParticipantIdIn(long structureId, Collection<Long> participantIds);

    Optional<Placement> findByParticipantIdAndEmployerIdAndLotIdAndModalityAndContractTypeAndStartsOn(long participantId, long employerId,
        long lotId, Modality modality, ContractType contractType, LocalDate startsOn);
}
