package fr.clausier.hours.judgment;

import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LineRows extends GenericRepository<HoursLine, Long> {

    /** Lots looked at: those selected among those the viewer reaches. */
    String SELECTED = "(:contract = 0 OR c.id = :contract) AND (:buyer = 0 OR c.buyer_id = :buyer)"
        + " AND (:reach = 'ALL' OR " + Shared.C + " OR (:reach = 'BUYER' AND c.buyer_id = :organisation) OR (:reach = 'LINKED'"
        + " AND EXISTS (SELECT 1 FROM lot_link sk WHERE sk.lot_id = l.id AND sk.organisation_id = :organisation)))";

    /** Lines a linked organisation may see one by one: its own people's, and all those of lots it holds. */
    String SHOWN = ":reach <> 'LINKED' OR p.employer_id = :organisation OR EXISTS (SELECT 1 FROM lot_link hk WHERE hk.lot_id = l.id"
        + " AND hk.organisation_id = :organisation AND hk.kind = 'HOLDER')";

    /** Everyone with a placement on a lot looked at. */
    String CONCERNED = ":everyone = TRUE OR p.participant_id IN (SELECT op.participant_id FROM placement op JOIN lot l ON l.id = op.lot_id"
        + " JOIN contract c ON c.id = l.contract_id WHERE op.structure_id = :structure AND " + SELECTED + ")";

    /** Every placement of the people concerned; on other lots too, since a month's ceiling is the person's. */
    @Query("SELECT p.id AS placement, l.id AS lot, b.siret AS buyer_siret, c.number AS contract_number, l.number AS lot_number,"
        + " p.participant_id AS participant, a.reference, p.employer_id AS employer, e.siret AS employer_siret, p.employer_kind, p.modality,"
        + " p.contract_type, p.eligible_group, p.starts_on, p.planned_end, CASE WHEN " + SELECTED + " THEN TRUE ELSE FALSE END AS selected,"
        + " CASE WHEN " + SHOWN + " THEN TRUE ELSE FALSE END AS shown FROM placement p JOIN participant a ON a.id = p.participant_id"
        + " JOIN organisation e ON e.id = p.employer_id JOIN lot l ON l.id = p.lot_id JOIN contract c ON c.id = l.contract_id"
        + " JOIN organisation b ON b.id = c.buyer_id WHERE p.structure_id = :structure AND (" + CONCERNED + ")")
    List<StoredPlacement> placements(long structure, String reach, long organisation, long buyer, long contract, boolean everyone);

    /** Every standing declared line of those placements, until a month. */
    @Query("SELECT h.id AS line, h.placement_id AS placement, h.worked_month, h.activity, h.hours AS declared, h.recorded_at,"
        + " h.upload_id AS upload, u.file_name, h.source_sheet, h.source_cell, h.source_corrected FROM hours_line h"
        + " JOIN declaration d ON d.id = h.declaration_id LEFT JOIN upload u ON u.id = h.upload_id"
        + " WHERE h.structure_id = :structure AND h.worked_month <= :last AND d.state <> 'DRAFT'"
        + " AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id)"
        + " AND (:everyone = TRUE OR h.placement_id IN (SELECT p.id FROM placement p WHERE p.structure_id = :structure AND (" + CONCERNED + ")))")
    List<StoredLine> declared(long structure, String reach, long organisation, long buyer, long contract, LocalDate last, boolean everyone);
}
