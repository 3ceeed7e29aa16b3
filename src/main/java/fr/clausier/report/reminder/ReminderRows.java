package fr.clausier.report.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRows extends GenericRepository<Reminder, Long> {

    Reminder save(Reminder reminder);

    Reminder update(Reminder reminder);

    Optional<Reminder> findByIdAndStructureId(long id, long structureId);

    List<Reminder> findByContactIdInAndLeavesOn(List<Long> contactIds, LocalDate leavesOn);

    @Query("SELECT * FROM reminder WHERE structure_id = :structure AND state IN ('PREPARING', 'HANDED', 'FAILED') ORDER BY id")
    List<Reminder> unsettled(long structure);

    @Query("SELECT * FROM reminder WHERE structure_id = :structure ORDER BY leaves_on DESC, id DESC LIMIT 200")
    List<Reminder> latest(long structure);

    /** How many messages did not leave since a day, the address being sound; how many addresses take nothing. */
    @Introspected
    record Troubles(long stuck, long refused) { }

    @Query("SELECT (SELECT COUNT(*) FROM reminder r WHERE r.structure_id = :structure AND r.state IN ('FAILED', 'GIVEN_UP') AND r.failure <> 'mail-recipient-refused'"
        + " AND r.leaves_on >= :since) AS stuck, (SELECT COUNT(*) FROM contact c WHERE c.structure_id = :structure AND c.refused_at IS NOT NULL"
        + " AND c.removed_at IS NULL) AS refused FROM facilitator_structure f WHERE f.id = :structure")
    Optional<Troubles> troubles(long structure, LocalDate since);

    /** What messages were about. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface MatterRows extends GenericRepository<ReminderMatter, Long> {

        String TOLD = "SELECT m.reminder_id AS reminder, r.contact_id AS contact, r.leaves_on, r.state, r.settled_at, m.kind, m.lot_id AS lot,"
            + " m.organisation_id AS organisation, m.worked_month, m.subject_id AS subject FROM reminder_matter m JOIN reminder r ON r.id = m.reminder_id"
            + " WHERE m.structure_id = :structure";

        List<ReminderMatter> saveAll(Iterable<ReminderMatter> matters);

        @Query("DELETE FROM reminder_matter WHERE reminder_id = :reminder")
        void forget(long reminder);

        /** What left, or may have, of matters due since a day. */
        @Query(TOLD + " AND r.state IN ('SENT', 'HANDED', 'UNCERTAIN') AND m.due_on >= :since ORDER BY r.leaves_on, m.id")
        List<SentMatter> told(long structure, LocalDate since);

        @Query(TOLD + " AND m.lot_id = :lot AND r.state IN ('SENT', 'UNCERTAIN') ORDER BY r.leaves_on DESC, m.id DESC LIMIT 500")
        List<SentMatter> ofLot(long structure, long lot);

        @Query(TOLD + " AND m.reminder_id = :reminder ORDER BY m.id")
        List<SentMatter> ofReminder(long structure, long reminder);
    }

    /** When structures write. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface PlanRows extends GenericRepository<ReminderPlan, Long> {

        ReminderPlan save(ReminderPlan plan);

        ReminderPlan update(ReminderPlan plan);

        Optional<ReminderPlan> findByStructureId(long structureId);
    }
}
