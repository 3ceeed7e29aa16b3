package fr.clausier.contract;

import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LotRows extends CrudRepository<Lot, Long> {

    /** What a viewer reaches among lots. A holder or provider sees its own, not its neighbours in the same contract. */
    String VISIBLE = " l.structure_id = :structure AND (:reach = 'ALL' OR EXISTS (SELECT 1 FROM contract vc WHERE vc.id = l.contract_id AND " + Shared.VC + ")"
        + " OR (:reach = 'BUYER' AND EXISTS (SELECT 1 FROM contract vc WHERE vc.id = l.contract_id AND vc.buyer_id = :organisation))"
        + " OR (:reach = 'LINKED' AND EXISTS (SELECT 1 FROM lot_link vk WHERE vk.lot_id = l.id AND vk.organisation_id = :organisation))) ";

    @Query("SELECT l.* FROM lot l WHERE l.id = :id AND" + VISIBLE)
    Optional<Lot> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT l.* FROM lot l WHERE l.contract_id = :contract AND" + VISIBLE + "ORDER BY l.number, l.id")
    List<Lot> ofContract(long contract, long structure, String reach, long organisation);

    @Query("SELECT l.* FROM lot l WHERE" + VISIBLE + "ORDER BY l.contract_id, l.number, l.id")
    List<Lot> allVisible(long structure, String reach, long organisation);

    Optional<Lot> findByContractIdAndNumber(long contractId, String number);

    /** Links of organisations to lots. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface LinkRows extends GenericRepository<LotLink, Long> {
        LotLink save(LotLink link);

        LotLink update(LotLink link);

        void delete(LotLink link);

        Optional<LotLink> findByLotIdAndOrganisationIdAndKind(long lotId, long organisationId, LinkKind kind);

        Optional<LotLink> findByIdAndStructureId(long id, long structureId);

        @Query("SELECT k.* FROM lot_link k JOIN lot l ON l.id = k.lot_id WHERE" + VISIBLE + "ORDER BY k.lot_id, k.id")
        List<LotLink> allVisible(long structure, String reach, long organisation);

        @Query("SELECT DISTINCT k.organisation_id AS organisation, l.id AS lot, l.number, l.title, l.implicit, c.id AS contract, c.number AS contract_number, c.object"
            + " FROM lot_link k JOIN lot l ON l.id = k.lot_id JOIN contract c ON c.id = l.contract_id WHERE k.organisation_id IN (:organisations) AND" + VISIBLE
            + "ORDER BY lot DESC LIMIT :most")
        List<Lots.Linked> of(Collection<Long> organisations, long structure, String reach, long organisation, int most);

        @Query("SELECT k.* FROM lot_link k JOIN lot l ON l.id = k.lot_id WHERE k.lot_id = :lot AND" + VISIBLE + "ORDER BY k.id")
        List<LotLink> ofLot(long lot, long structure, String reach, long organisation);
    }
}
