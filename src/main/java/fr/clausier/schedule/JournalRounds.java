package fr.clausier.schedule;

import fr.clausier.access.http.Incident;
import fr.clausier.journal.Heads;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the journal once a day. Several servers may look; the first signs. */
@Singleton
@Requires(property = "clausier.serving", value = "true")
class JournalRounds {

    private static final Logger LOG = LoggerFactory.getLogger(JournalRounds.class);

    private final Heads heads;

    JournalRounds(Heads heads) {
        this.heads = heads;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "30m")
    void round() {
        try {
            heads.signToday();
        } catch (RuntimeException fault) {
            LOG.error("the journal was not signed: {}", Incident.told("journal", fault));
        }
    }
}
