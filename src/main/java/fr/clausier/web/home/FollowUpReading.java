package fr.clausier.web.home;

import fr.clausier.contract.action.Actions;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.reminder.ReminderLog;
import fr.clausier.sampling.SampleSummary;
import fr.clausier.sampling.Samples;
import fr.clausier.store.Calendar;
import fr.clausier.upload.evidence.EvidenceFiles;
import jakarta.inject.Singleton;

/** Gathers what the first page tells a facilitator to take in hand. */
@Singleton
class FollowUpReading {

    /** Actions of the coming week, at most so many. */
    private static final int AHEAD = 7;
    private static final int MOST = 20;

    private final ReminderLog reminders;
    private final Actions actions;
    private final EvidenceFiles evidence;
    private final Samples samples;
    private final Calendar calendar;

    FollowUpReading(ReminderLog reminders, Actions actions, EvidenceFiles evidence, Samples samples, Calendar calendar) {
        this.reminders = reminders;
        this.actions = actions;
        this.evidence = evidence;
        this.samples = samples;
        this.calendar = calendar;
    }

    FollowUp of(Scope scope) {
        if (!scope.may(Permission.SEND_REMINDERS) || !scope.may(Permission.KEEP_ACTIONS)) {
            return FollowUp.NOTHING;
        }
        return new FollowUp(reminders.obstacles(scope), actions.next(scope, calendar.today().plusDays(AHEAD), MOST), evidence.usage(scope).troubled(),
            samples.all(scope).stream().filter(SampleSummary::waitsForFacilitator).toList());
    }
}
