package fr.clausier.contract.base;

import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BaseRows extends CrudRepository<BaseEntry, Long> {

    /** Lots whose base a viewer reads: all, a buyer's own, those one holds or performs as a co-contractor. Not those one only lends people to. */
    String VISIBLE = " l.structure_id = :structure AND (:reach = 'ALL' OR EXISTS (SELECT 1 FROM contract vc WHERE vc.id = l.contract_id AND " + Shared.VC + ")"
        + " OR (:reach = 'BUYER' AND EXISTS (SELECT 1 FROM contract vc WHERE vc.id = l.contract_id AND vc.buyer_id = :organisation))"
        + " OR (:reach = 'LINKED' AND EXISTS (SELECT 1 FROM lot_link vk WHERE vk.lot_id = l.id AND vk.organisation_id = :organisation"
        + " AND vk.kind IN ('HOLDER', 'CO_CONTRACTOR')))) ";

    @Query("SELECT COUNT(*) FROM lot l WHERE l.id = :lot AND" + VISIBLE)
    long reached(long lot, long structure, String reach, long organisation);

    @Query("SELECT e.* FROM base_entry e JOIN lot l ON l.id = e.lot_id WHERE e.id = :id AND" + VISIBLE)
    Optional<BaseEntry> visible(long id, long structure, String reach, long organisation);

    @Query("SELECT e.* FROM base_entry e JOIN lot l ON l.id = e.lot_id WHERE e.lot_id IN (:lots) AND" + VISIBLE + "ORDER BY e.dated, e.id")
    List<BaseEntry> ofLots(Collection<Long> lots, long structure, String reach, long organisation);

    @Query("SELECT e.* FROM base_entry e JOIN lot l ON l.id = e.lot_id WHERE e.standing = TRUE AND" + VISIBLE)
    List<BaseEntry> allVisible(long structure, String reach, long organisation);

    @Query("SELECT e.* FROM base_entry e WHERE e.structure_id = :structure AND e.standing = TRUE")
    List<BaseEntry> all(long structure);

    @Query("SELECT e.* FROM base_entry e WHERE e.lot_id = :lot AND e.structure_id = :structure AND e.standing = TRUE")
    List<BaseEntry> standing(long lot, long structure);
}
