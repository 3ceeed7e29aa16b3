package fr.clausier.need;

import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NeedRows extends GenericRepository<Need, Long> {

    /** A facilitator reaches every need of its structure, a buyer those on its contracts, a company those on lots it holds. */
    String VISIBLE = " n.structure_id = :structure AND (:reach = 'ALL' OR EXISTS (SELECT 1 FROM lot vl JOIN contract vc ON vc.id = vl.contract_id"
        + " WHERE vl.id = n.lot_id AND (" + Shared.VC + " OR (:reach = 'BUYER' AND vc.buyer_id = :organisation) OR (:reach = 'LINKED' AND EXISTS"
        + " (SELECT 1 FROM lot_link vk WHERE vk.lot_id = vl.id AND vk.organisation_id = :organisation AND vk.kind = 'HOLDER'))))) ";

    Need save(Need need);

    Need update(Need need);

    @Query("SELECT n.* FROM need n WHERE n.id = :id AND" + VISIBLE)
    Optional<Need> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT n.* FROM need n WHERE n.lot_id = :lot AND" + VISIBLE + "ORDER BY n.opened_on DESC, n.id DESC")
    List<Need> ofLot(long lot, long structure, String reach, long organisation);

    /** Open ones, and others of whose candidates a referrer is owed an answer. */
    @Query("SELECT n.* FROM need n WHERE (n.state = 'OPEN' OR EXISTS (SELECT 1 FROM candidate k WHERE k.need_id = n.id AND k.state <> 'PROPOSED'"
        + " AND k.answered_on IS NULL)) AND" + VISIBLE + "ORDER BY n.starts_on, n.id")
    List<Need> standing(long structure, String reach, long organisation);

    @Query("SELECT COUNT(*) FROM candidate k WHERE k.need_id = :need AND k.state IN ('PROPOSED', 'CHOSEN')")
    long undecided(long need);

    /** Needs sent. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface SendingRows extends GenericRepository<NeedSending, Long> {

        NeedSending save(NeedSending sending);

        NeedSending update(NeedSending sending);

        Optional<NeedSending> findByNeedIdAndReferrerId(long needId, long referrerId);

        List<NeedSending> findByStructureIdAndNeedIdInOrderById(long structureId, Collection<Long> needIds);
    }
}
