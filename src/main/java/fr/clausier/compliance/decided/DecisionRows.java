package fr.clausier.compliance.decided;

import fr.clausier.contract.Lot;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Decisions on the lots of an operation that the viewer was found to reach. Nothing sealed is opened here. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DecisionRows extends GenericRepository<Lot, Long> {

    String OF_OPERATION = " JOIN contract c ON c.id = l.contract_id WHERE c.operation_id = :operation AND c.structure_id = :structure";
    String NO_FIGURES = "CAST(NULL AS decimal(13,2)) AS figure, CAST(NULL AS decimal(13,2)) AS other_figure";
    String NO_MONTH = "CAST(NULL AS date) AS worked_month";
    String NO_CODE = "CAST(NULL AS varchar(60)) AS code";
    String NO_REASON = "CAST(NULL AS varchar(1000)) AS reason";
    /** What is written of a person whose group tells about health is kept for the facilitator. */
    String UNLESS_HEALTH = "CASE WHEN p.eligible_group IN (:health) THEN NULL ELSE ";
    String OF_LINE = " JOIN hours_line h ON h.id = o.line_id JOIN placement p ON p.id = h.placement_id JOIN lot l ON l.id = p.lot_id" + OF_OPERATION;

    @Query("SELECT o.decided_at, o.decided_by AS account_id, p.lot_id, 'OVERRULED' AS kind, " + NO_CODE + ", o.counted AS figure, o.refused AS other_figure,"
        + " h.worked_month, " + UNLESS_HEALTH + "o.reason END AS reason FROM overrule o" + OF_LINE)
    List<DecidedRow> overrules(long structure, long operation, List<String> health);

    @Query("SELECT o.withdrawn_at AS decided_at, o.withdrawn_by AS account_id, p.lot_id, 'OVERRULE_WITHDRAWN' AS kind, " + NO_CODE + ", " + NO_FIGURES
        + ", h.worked_month, " + UNLESS_HEALTH + "o.withdrawn_reason END AS reason FROM overrule o" + OF_LINE + " AND o.withdrawn_at IS NOT NULL")
    List<DecidedRow> overrulesWithdrawn(long structure, long operation, List<String> health);

    @Query("SELECT d.decided_at, d.decided_by AS account_id, d.lot_id, 'PENALTY' AS kind, CONCAT('PenaltyVerdict.', d.verdict) AS code, d.amount AS figure,"
        + " d.proposed AS other_figure, " + NO_MONTH + ", d.reason FROM penalty_decision d JOIN lot l ON l.id = d.lot_id" + OF_OPERATION)
    List<DecidedRow> penalties(long structure, long operation);

    @Query("SELECT s.decided_at, s.decided_by AS account_id, s.lot_id, CASE WHEN s.standing = 'CLOSED' THEN 'CLAUSE_CLOSED' ELSE 'CLAUSE_EXEMPTED' END AS kind, "
        + NO_CODE + ", s.due_hours AS figure, s.done_hours AS other_figure, " + NO_MONTH + ", s.reason FROM clause_standing s JOIN lot l ON l.id = s.lot_id" + OF_OPERATION)
    List<DecidedRow> standings(long structure, long operation);

    @Query("SELECT s.reopened_at AS decided_at, s.reopened_by AS account_id, s.lot_id, 'CLAUSE_REOPENED' AS kind, " + NO_CODE + ", " + NO_FIGURES + ", " + NO_MONTH
        + ", s.reopened_reason AS reason FROM clause_standing s JOIN lot l ON l.id = s.lot_id" + OF_OPERATION + " AND s.reopened_at IS NOT NULL")
    List<DecidedRow> reopenings(long structure, long operation);

    @Query("SELECT g.recorded_at AS decided_at, g.recorded_by AS account_id, p.lot_id, 'DEROGATION' AS kind, CONCAT('DerogationKind.', g.kind) AS code, " + NO_FIGURES
        + ", " + NO_MONTH + ", " + NO_REASON + " FROM derogation g JOIN placement p ON p.id = g.placement_id JOIN lot l ON l.id = p.lot_id" + OF_OPERATION)
    List<DecidedRow> derogations(long structure, long operation);

    @Query("SELECT g.withdrawn_at AS decided_at, g.withdrawn_by AS account_id, p.lot_id, 'DEROGATION_WITHDRAWN' AS kind, CONCAT('DerogationKind.', g.kind) AS code, "
        + NO_FIGURES + ", " + NO_MONTH + ", " + NO_REASON + " FROM derogation g JOIN placement p ON p.id = g.placement_id JOIN lot l ON l.id = p.lot_id" + OF_OPERATION
        + " AND g.withdrawn_at IS NOT NULL")
    List<DecidedRow> derogationsWithdrawn(long structure, long operation);

    @Query("SELECT j.recorded_at AS decided_at, j.account_id, l.id AS lot_id, CASE WHEN j.action = 'terms.recorded' THEN 'TERMS_RECORDED' ELSE 'TERMS_MENDED' END AS kind, "
        + NO_CODE + ", " + NO_FIGURES + ", " + NO_MONTH + ", " + NO_REASON + " FROM journal_entry j JOIN lot l ON l.id = j.subject_id" + OF_OPERATION
        + " AND j.structure_id = :structure AND j.subject = 'lot' AND j.action IN ('terms.recorded', 'terms.mended')")
    List<DecidedRow> terms(long structure, long operation);

    @Query("SELECT j.recorded_at AS decided_at, j.account_id, l.id AS lot_id, 'HOURS_VALIDATED' AS kind, " + NO_CODE + ", " + NO_FIGURES + ", d.worked_month, " + NO_REASON
        + " FROM journal_entry j JOIN declaration d ON d.id = j.subject_id JOIN lot l ON l.id = d.lot_id" + OF_OPERATION
        + " AND j.structure_id = :structure AND j.subject = 'declaration' AND j.action = 'hours.validated'")
    List<DecidedRow> validations(long structure, long operation);

    /** Closings of months in which something was declared on the operation. Why a month was opened again bears on the whole portfolio: it is not told here. */
    @Query("SELECT s.closed_at AS decided_at, s.closed_by AS account_id, CAST(NULL AS bigint) AS lot_id, 'MONTH_CLOSED' AS kind, " + NO_CODE + ", " + NO_FIGURES
        + ", s.worked_month, " + NO_REASON + " FROM month_snapshot s WHERE s.structure_id = :structure AND s.worked_month IN (SELECT d.worked_month FROM declaration d"
        + " JOIN lot l ON l.id = d.lot_id" + OF_OPERATION + ")")
    List<DecidedRow> closings(long structure, long operation);

    @Query("SELECT s.reopened_at AS decided_at, s.reopened_by AS account_id, CAST(NULL AS bigint) AS lot_id, 'MONTH_REOPENED' AS kind, " + NO_CODE + ", " + NO_FIGURES
        + ", s.worked_month, " + NO_REASON + " FROM month_snapshot s WHERE s.structure_id = :structure AND s.reopened_at IS NOT NULL AND s.worked_month IN"
        + " (SELECT d.worked_month FROM declaration d JOIN lot l ON l.id = d.lot_id" + OF_OPERATION + ")")
    List<DecidedRow> monthsReopened(long structure, long operation);
}
