package fr.clausier.schedule;

import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.access.http.Incident;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.retention.Retention;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day, in each structure: tells of people about to be made anonymous, and makes anonymous those told long enough before. */
@Singleton
@Requires(property = "clausier.serving", value = "true")
class RetentionRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);

    private final Accounts accounts;
    private final Retention retention;

    RetentionRounds(Accounts accounts, Retention retention) {
        this.accounts = accounts;
        this.retention = retention;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "24h")
    void round() {
        for (FacilitatorStructure structure : accounts.structures(Accounts.operator())) {
            try {
                Retention.Round done = retention.run(Scope.facilitator(Actor.OPERATOR, structure.id()));
                LOG.info("retention in structure {}: {} told, {} made anonymous, {} files emptied", structure.id(), done.told(), done.erased(), done.files());
            } catch (RuntimeException fault) {
                LOG.error("a round of retention failed: {}", Incident.told("structure " + structure.id(), fault));
            }
        }
    }
}
