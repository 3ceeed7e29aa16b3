package fr.clausier.hours.question;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * What stands beside a line under review: its employer, whether its month is closed, and the last question about it.
 *
 * @param asked handle of the question; null when none was asked; @param reply null while it waits
 */
@Introspected
public record Beside(long line, String employer, boolean closed, @Nullable Long asked, @Nullable String question, @Nullable Instant askedAt,
        @Nullable String reply, @Nullable Instant repliedAt) {

    public boolean isWaiting() {
        return asked != null && reply == null;
    }

    public boolean isReplied() {
        return reply != null;
    }
}
