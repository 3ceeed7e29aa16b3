package fr.clausier.schedule;

import fr.clausier.access.http.Incident;
import fr.clausier.journal.Heads;
import fr.clausier.journal.Readers;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the journal once a day; several servers may look, the first signs. Writes who read what every few seconds. */
@Singleton
@Requires(property = "clausier.serving", value = "true")
class JournalRounds {

    private static final Logger LOG = LoggerFactory.getLogger(JournalRounds.class);

    private final Heads heads;
    private final Readers readers;

    JournalRounds(Heads heads, Readers readers) {
        this.heads = heads;
        this.readers = readers;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void reads() {
        try {
            readers.write();
        } catch (RuntimeException fault) {
            LOG.error("who read what was not written: {}", Incident.told("journal", fault));
        }
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
