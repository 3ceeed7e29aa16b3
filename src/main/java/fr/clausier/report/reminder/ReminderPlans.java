package fr.clausier.report.reminder;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;

/** When a structure writes: its calendar, and whether messages leave. */
@Singleton
public class ReminderPlans {

    private final ReminderRows.PlanRows rows;
    private final Journal journal;
    private final Calendar calendar;

    ReminderPlans(ReminderRows.PlanRows rows, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** The plan of the viewer's structure; the usual one, not begun, when none was kept. */
    @Transactional
    public ReminderPlan of(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        return rows.findByStructureId(scope.structure()).orElseGet(() -> ReminderPlan.usual(scope.structure()));
    }

    @Transactional
    public Outcome<ReminderPlan> change(Scope scope, long version, PlanDraft draft) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        ReminderPlan before = of(scope);
        return before.version() != version ? new Outcome.Changed<>(before) : Outcome.done(write(scope, each -> each.changed(draft), "reminder-plan.changed"));
    }

    /** Lets messages leave: somebody looked at what would. Saying it again changes nothing. */
    @Transactional
    ReminderPlan begin(Scope scope) {
        journal.writeAlone();
        return of(scope).isBegun() ? of(scope) : write(scope, each -> each.begun(calendar.now(), scope.actor().account()), "reminder-plan.begun");
    }

    /** Lets nothing leave until {@link #resume}. */
    @Transactional
    public ReminderPlan pause(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        return of(scope).isRunning() ? write(scope, each -> each.paused(calendar.now()), "reminder-plan.paused") : of(scope);
    }

    @Transactional
    public ReminderPlan resume(Scope scope) {
        scope.require(Permission.SEND_REMINDERS);
        journal.writeAlone();
        ReminderPlan now = of(scope);
        return now.isBegun() && !now.isRunning() ? write(scope, ReminderPlan::resumed, "reminder-plan.resumed") : now;
    }

    /** Whether this node is the one that makes the messages of today: the first to ask. */
    @Transactional
    boolean takesToday(Scope scope) {
        journal.writeAlone();
        ReminderPlan now = of(scope);
        if (!now.isRunning() || calendar.today().equals(now.lookedOn())) {
            return false;
        }
        rows.update(now.looked(calendar.today()));
        return true;
    }

    private ReminderPlan write(Scope scope, UnaryOperator<ReminderPlan> change, String action) {
        ReminderPlan before = of(scope);
        ReminderPlan after = change.apply(before);
        ReminderPlan kept = before.id() == null ? rows.save(after) : rows.update(after);
        journal.record(scope, action, "reminder-plan", kept.id(), before.id() == null ? null : before, kept);
        return kept;
    }
}
