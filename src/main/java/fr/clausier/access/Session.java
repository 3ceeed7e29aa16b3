package fr.clausier.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A signed-in browser. Kept in the database, so it can be listed, revoked, and served by any node.
 *
 * @param browser family and system, empty when not known; @param secondFactor whether one was shown, or stands behind the way it was opened
 * @param provedAt when its person last showed a password or a code; null for sessions older than the question
 * @param shownAs organisation as which it looks at what another structure shares, instead of acting under its role; null when it does not
 */
@MappedEntity("session")
public record Session(@Id String tokenHash, long accountId, @Nullable Long accountRoleId, Instant createdAt, Instant lastSeenAt,
        Instant expiresAt, Way way, String browser, boolean secondFactor, @Nullable Instant provedAt, @Nullable Long shownAs) {

    private static final int MARK = 16;

    /** How it was opened. */
    public enum Way {
        /** By password. */ PASSWORD,
        /** By a link for demonstrations. */ LINK,
        /** Through a provider of identities. */ PROVIDER
    }

    /** What tells it from others in a list: leads to it, opens nothing. */
    public String mark() {
        return Tokens.hash(tokenHash).substring(0, MARK);
    }
}
