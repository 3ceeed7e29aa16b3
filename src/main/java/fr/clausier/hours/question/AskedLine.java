package fr.clausier.hours.question;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** A question with the placement it is about. @param reply null while it waits */
@Introspected
public record AskedLine(long id, long placement, String question, Instant askedAt, @Nullable String reply, @Nullable Instant repliedAt) {

    public boolean isWaiting() {
        return reply == null;
    }
}
