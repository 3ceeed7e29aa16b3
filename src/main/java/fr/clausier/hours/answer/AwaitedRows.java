package fr.clausier.hours.answer;

import fr.clausier.hours.ledger.Declaration;
import fr.clausier.store.reach.Shared;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AwaitedRows extends GenericRepository<Declaration, Long> {

    String STANDING = " FROM hours_line h WHERE h.declaration_id = d.id AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id)";
    String SELECTED = "SELECT d.id, d.lot_id AS lot, d.employer_id AS employer, o.name AS employer_name, c.number AS contract_number,"
        + " l.number AS lot_number, l.implicit, d.worked_month, d.state, d.zero, CASE WHEN EXISTS (SELECT 1 FROM lot_link hk WHERE hk.lot_id = l.id"
        + " AND hk.organisation_id = d.employer_id AND hk.kind = 'HOLDER') THEN TRUE ELSE FALSE END AS own, d.version, d.declared_at,"
        + " (SELECT COALESCE(SUM(h.hours), 0)" + STANDING + ") AS declared, (SELECT COUNT(DISTINCT h.placement_id)" + STANDING + " AND h.hours > 0) AS people";
    String FROM = " FROM declaration d JOIN lot l ON l.id = d.lot_id JOIN contract c ON c.id = l.contract_id JOIN organisation o ON o.id = d.employer_id"
        + " WHERE d.structure_id = :structure";
    String ASKED = FROM + " AND (:own = 0 OR d.employer_id = :own) AND (:employer = 0 OR d.employer_id = :employer) AND d.state IN (:states)"
        + " AND d.worked_month BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM closed_month m WHERE m.structure_id = d.structure_id"
        + " AND m.worked_month = d.worked_month)";

    String REACHED = " AND (:reach = 'ALL' OR " + Shared.C + " OR (:reach = 'BUYER' AND c.buyer_id = :organisation) OR (:reach = 'LINKED' AND (d.employer_id = :organisation"
        + " OR EXISTS (SELECT 1 FROM lot_link k WHERE k.lot_id = l.id AND k.organisation_id = :organisation AND k.kind = 'HOLDER'))))";
    String ORDERED = " ORDER BY d.worked_month, o.name, c.number, l.number, d.id";

    /** What waits for an employer first, then what is disputed, then what waits for the facilitator; the oldest month first. @param own 0 for all employers */
    @Query(SELECTED + ASKED + " ORDER BY CASE d.state WHEN 'SUBMITTED' THEN 1 WHEN 'DISPUTED' THEN 2 ELSE 3 END, d.worked_month, o.name, c.number,"
        + " l.number, d.id LIMIT :size OFFSET :skipped")
    List<Awaited> search(long structure, long own, long employer, Collection<String> states, LocalDate first, LocalDate last, int size, int skipped);

    @Query(value = "SELECT COUNT(*)" + ASKED, nativeQuery = true)
    long count(long structure, long own, long employer, Collection<String> states, LocalDate first, LocalDate last);

    /** An employer with declarations. */
    @Introspected
    record Employer(long id, String name) { }

    @Query("SELECT DISTINCT o.id, o.name FROM declaration d JOIN organisation o ON o.id = d.employer_id WHERE d.structure_id = :structure"
        + " AND d.state <> 'DRAFT' ORDER BY o.name, o.id")
    List<Employer> employers(long structure);

    /** Those among these that the viewer reaches: all, one's contracts as a buyer, lots one holds, one's own people. Drafts left out. */
    @Query(SELECTED + FROM + " AND d.id IN (:ids) AND d.state <> 'DRAFT'" + REACHED + ORDERED)
    List<Awaited> visible(Collection<Long> ids, long structure, String reach, long organisation);

    /** Those that an employer disputes, of what the viewer reaches. */
    @Query(SELECTED + FROM + " AND d.state = 'DISPUTED'" + REACHED + ORDERED)
    List<Awaited> disputed(long structure, String reach, long organisation);

    /** Answers of one employer for one month, on whatever lot. */
    @Query(SELECTED + FROM + " AND d.employer_id = :employer AND d.worked_month = :worked AND d.state IN ('SUBMITTED', 'DISPUTED', 'CONFIRMED')"
        + " ORDER BY c.number, l.number, d.id")
    List<Awaited> ofMonth(long structure, long employer, LocalDate worked);
}
