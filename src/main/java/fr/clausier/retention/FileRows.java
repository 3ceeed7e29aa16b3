package fr.clausier.retention;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the tables know of one person, for their own file. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FileRows extends GenericRepository<Hold, Long> {

    /** A placement, with where and for whom. */
    @Introspected
    record Placed(String employer, String contract, String lot, String modality, String contractType, String eligibleGroup, LocalDate startsOn,
            @Nullable LocalDate plannedEnd) { }

    @Query("SELECT o.name AS employer, c.number AS contract, l.number AS lot, w.modality, w.contract_type, w.eligible_group, w.starts_on, w.planned_end FROM placement w"
        + " JOIN organisation o ON o.id = w.employer_id JOIN lot l ON l.id = w.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE w.structure_id = :structure AND w.participant_id = :id AND w.merged_into IS NULL ORDER BY w.starts_on, w.id")
    List<Placed> placements(long structure, long id);

    /** Hours of a month with an employer, as they stand. */
    @Introspected
    record Worked(LocalDate workedMonth, String employer, String contract, String activity, BigDecimal hours) { }

    @Query("SELECT h.worked_month, o.name AS employer, c.number AS contract, h.activity, SUM(h.hours) AS hours FROM hours_line h JOIN placement w ON w.id = h.placement_id"
        + " JOIN organisation o ON o.id = w.employer_id JOIN lot l ON l.id = w.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE w.structure_id = :structure AND w.participant_id = :id AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id)"
        + " GROUP BY h.worked_month, o.name, c.number, h.activity ORDER BY h.worked_month, o.name, c.number, h.activity")
    List<Worked> hours(long structure, long id);

    /** A derogation. */
    @Introspected
    record Granted(String kind, LocalDate grantedOn, @Nullable LocalDate validUntil, String motiveEnc) { }

    @Query("SELECT d.kind, d.granted_on, d.valid_until, d.motive_enc FROM derogation d JOIN placement w ON w.id = d.placement_id"
        + " WHERE w.structure_id = :structure AND w.participant_id = :id ORDER BY d.granted_on, d.id")
    List<Granted> derogations(long structure, long id);

    /** A candidacy. */
    @Introspected
    record Proposed(LocalDate proposedOn, String job, String referrer, String state, @Nullable String reasonEnc) { }

    @Query("SELECT c.proposed_on, n.job, r.name AS referrer, c.state, c.reason_enc FROM candidate c JOIN need n ON n.id = c.need_id JOIN referrer r ON r.id = c.referrer_id"
        + " WHERE c.structure_id = :structure AND c.participant_id = :id ORDER BY c.proposed_on, c.id")
    List<Proposed> candidacies(long structure, long id);

    /** An exit. */
    @Introspected
    record Left(LocalDate exitOn, String exitPoint, String exitKind, @Nullable String exitDetail) { }

    @Query("SELECT e.exit_on, e.exit_point, e.exit_kind, e.exit_detail FROM participant_exit e WHERE e.structure_id = :structure AND e.participant_id = :id"
        + " ORDER BY e.exit_on, e.id")
    List<Left> exits(long structure, long id);
}
