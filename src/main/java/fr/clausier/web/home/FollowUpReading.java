package fr.clausier.web.home;

import fr.clausier.contract.action.Actions;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.reminder.ReminderLog;
import fr.clausier.sampling.SampleSummary;
import fr.clausier.sampling.Samples;
import fr.clausier.store.Calendar;
import fr.clausier.upload.evidence.EvidenceFiles;
import jakarta.inject.Singleton;
import java.util.List;

/** Gathers what the first page tells a facilitator to take in hand. */
@Singleton
class FollowUpReading {

    /** Actions of the coming week, at most so many. */
    private static final int AHEAD = 7;
    private static final int MOST = 20;

    private static final int REMEMBERED = 200;

    /** What seldom changes, kept until somebody writes. */
    private record Kept(long troubled, List<SampleSummary> samples) { }

    private final ReminderLog reminders;
    private final Actions actions;
    private final EvidenceFiles evidence;
    private final Samples samples;
    private final Calendar calendar;
    private final Unchanged<Scope.Reached, Kept> kept;

    FollowUpReading(ReminderLog reminders, Actions actions, EvidenceFiles evidence, Samples samples, Calendar calendar, Journal journal) {
        this.reminders = reminders;
        this.actions = actions;
        this.evidence = evidence;
        this.samples = samples;
        this.calendar = calendar;
        this.kept = new Unchanged<>(journal, REMEMBERED);
    }

    FollowUp of(Scope scope) {
        if (!scope.may(Permission.SEND_REMINDERS) || !scope.may(Permission.KEEP_ACTIONS)) {
            return FollowUp.NOTHING;
        }
        Kept known = kept(scope);
        return new FollowUp(reminders.obstacles(scope), actions.next(scope, calendar.today().plusDays(AHEAD), MOST), known.troubled(), known.samples());
    }

    private Kept kept(Scope scope) {
        return kept.get(scope.reached(), () -> new Kept(evidence.usage(scope).troubled(), samples.all(scope).stream().filter(SampleSummary::waitsForFacilitator).toList()));
    }
}
