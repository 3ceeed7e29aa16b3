package fr.clausier.compliance.check;

import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.store.reach.Shared;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoredWorkRows extends GenericRepository<HoursLine, Long> {

    /** Lines a viewer may see one by one: a linked organisation, its own people's and those of lots it holds. */
    String SHOWN = "(:reach = 'ALL' OR " + Shared.C + " OR (:reach = 'BUYER' AND c.buyer_id = :organisation) OR (:reach = 'LINKED'"
        + " AND EXISTS (SELECT 1 FROM lot_link sk WHERE sk.lot_id = l.id AND sk.organisation_id = :organisation"
        + " AND (sk.kind = 'HOLDER' OR p.employer_id = :organisation))))";

    /** What one person did for one employer in one month, said of more than one lot; of all people, or those placed on a contract. */
    String REPEATED = "SELECT op.participant_id, op.employer_id, oh.worked_month, oh.activity, oh.hours FROM placement op"
        + " JOIN hours_line oh ON oh.placement_id = op.id WHERE op.structure_id = :structure AND oh.hours > 0"
        + " AND (:contract = 0 OR op.participant_id IN (SELECT cp.participant_id FROM placement cp JOIN lot cl ON cl.id = cp.lot_id"
        + " WHERE cl.contract_id = :contract))"
        + " GROUP BY op.participant_id, op.employer_id, oh.worked_month, oh.activity, oh.hours HAVING MIN(op.lot_id) <> MAX(op.lot_id)";

    /** Every standing declared line the viewer may see that has a likeness on another lot, whether or not the viewer sees that one. */
    @Query("SELECT h.id AS line, c.id AS contract, l.id AS lot, b.siret AS buyer_siret, c.number AS contract_number, l.number AS lot_number,"
        + " a.id AS participant, a.reference, p.employer_id AS employer, e.siret AS employer_siret, h.worked_month, h.activity, h.hours AS declared"
        + " FROM (" + REPEATED + ") t JOIN placement p ON p.participant_id = t.participant_id AND p.employer_id = t.employer_id"
        + " JOIN hours_line h ON h.placement_id = p.id AND h.worked_month = t.worked_month AND h.activity = t.activity AND h.hours = t.hours"
        + " JOIN declaration d ON d.id = h.declaration_id JOIN participant a ON a.id = p.participant_id"
        + " JOIN organisation e ON e.id = p.employer_id JOIN lot l ON l.id = p.lot_id"
        + " JOIN contract c ON c.id = l.contract_id JOIN organisation b ON b.id = c.buyer_id"
        + " WHERE d.state <> 'DRAFT' AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id) AND " + SHOWN)
    List<StoredWork> alike(long structure, String reach, long organisation, long contract);
}
