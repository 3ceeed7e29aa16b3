package fr.clausier.schedule;

import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.access.http.Incident;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.report.reminder.Reminders;
import fr.clausier.report.sending.Sendings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every few minutes, sends what is due in each structure. Only a server that serves does so, not one that a command starts for itself.
 * Several may: what is due is taken by one of them.
 */
@Singleton
@Requires(property = "clausier.serving", value = "true")
class ReportRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRounds.class);

    private final Accounts accounts;
    private final Sendings sendings;
    private final Reminders reminders;

    ReportRounds(Accounts accounts, Sendings sendings, Reminders reminders) {
        this.accounts = accounts;
        this.sendings = sendings;
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = "${clausier.schedule.every:5m}", fixedDelay = "${clausier.schedule.every:5m}")
    void round() {
        for (FacilitatorStructure structure : accounts.structures(Accounts.operator())) {
            try {
                sendings.run(Scope.facilitator(Actor.OPERATOR, structure.id()));
            } catch (RuntimeException fault) {
                LOG.error("a round of reports failed: {}", Incident.told("structure " + structure.id(), fault));
            }
            try {
                reminders.run(Scope.facilitator(Actor.OPERATOR, structure.id()));
            } catch (RuntimeException fault) {
                LOG.error("a round of reminders failed: {}", Incident.told("structure " + structure.id(), fault));
            }
        }
    }
}
