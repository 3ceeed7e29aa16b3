package fr.clausier.hours.overrule;

import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OverruleRows extends GenericRepository<Overruling, Long> {

    Overruling save(Overruling overrule);

    Overruling update(Overruling overrule);

    /** Newest of each line, not withdrawn; of lines that were corrected since, too. */
    @Query("SELECT o.* FROM overrule o WHERE o.structure_id = :structure AND o.withdrawn_at IS NULL"
        + " AND NOT EXISTS (SELECT 1 FROM overrule n WHERE n.replaces_id = o.id)")
    List<Overruling> standing(long structure);

    /** Every overrule a line ever had, newest first. */
    @Query("SELECT o.* FROM overrule o WHERE o.structure_id = :structure AND o.line_id = :line ORDER BY o.decided_at DESC, o.id DESC")
    List<Overruling> ofLine(long structure, long line);

    /** The line that a line corrects. */
    @Query("SELECT h.replaces_id FROM hours_line h WHERE h.structure_id = :structure AND h.id = :line AND h.replaces_id IS NOT NULL")
    Optional<Long> corrected(long structure, long line);

    /** A declared line within the viewer's reach, replaced or not: the same reach as its declaration. */
    @Query("SELECT h.id AS line, l.contract_id AS contract, l.id AS lot, h.worked_month, h.hours, h.placement_id AS placement,"
        + " a.person_key_id AS person_key, r.id AS replaced_by FROM hours_line h LEFT JOIN hours_line r ON r.replaces_id = h.id JOIN declaration d ON d.id = h.declaration_id"
        + " JOIN placement p ON p.id = h.placement_id JOIN participant a ON a.id = p.participant_id JOIN lot l ON l.id = d.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE h.id = :line AND h.structure_id = :structure AND d.state <> 'DRAFT' AND (:reach = 'ALL' OR " + Shared.C
        + " OR (:reach = 'BUYER' AND c.buyer_id = :organisation) OR (:reach = 'LINKED' AND (d.employer_id = :organisation"
        + " OR EXISTS (SELECT 1 FROM lot_link k WHERE k.lot_id = l.id AND k.organisation_id = :organisation AND k.kind = 'HOLDER'))))")
    Optional<OverruledLine> line(long line, long structure, String reach, long organisation);
}
