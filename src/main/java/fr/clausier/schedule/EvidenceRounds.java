package fr.clausier.schedule;

import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.access.http.Incident;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.evidence.EvidenceChecks;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour, reads again some of the files kept as evidence, and has the store forget what nobody keeps any more. On several nodes, twice does no harm. */
@Singleton
@Requires(property = "clausier.serving", value = "true")
class EvidenceRounds {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRounds.class);
    /** Files of a structure in one transaction, and how many of those in one round: 2,000 an hour, 336,000 in the week of a check. */
    private static final int AT_ONCE = 50;
    private static final int TIMES = 40;

    private final Accounts accounts;
    private final EvidenceChecks checks;

    EvidenceRounds(Accounts accounts, EvidenceChecks checks) {
        this.accounts = accounts;
        this.checks = checks;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void round() {
        for (FacilitatorStructure structure : accounts.structures(Accounts.operator())) {
            Scope scope = Scope.facilitator(Actor.OPERATOR, structure.id());
            try {
                for (int i = 0; i < TIMES && checks.check(scope, AT_ONCE).looked() == AT_ONCE; i++) {
                    LOG.debug("evidence checked, structure {}", structure.id());
                }
                checks.sweep(scope);
            } catch (RuntimeException fault) {
                LOG.error("a check of evidence failed: {}", Incident.told("structure " + structure.id(), fault));
            }
        }
    }
}
