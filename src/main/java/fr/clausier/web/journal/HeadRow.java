package fr.clausier.web.journal;

import fr.clausier.journal.chain.SignedHead;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A signed head as its page shows it. */
public record HeadRow(long number, Instant at, long entry, String hash) {

    static HeadRow of(SignedHead head) {
        return new HeadRow(head.id(), Instant.EPOCH.plus(head.signedAt(), ChronoUnit.MICROS), head.seq(), head.hash());
    }
}
