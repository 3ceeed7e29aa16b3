package fr.clausier.access.token;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A token by which a program acts for an account, under one of its roles.
 *
 * @param label what its person calls it; @param mayWrite otherwise it only reads; @param mayExport whether it is given what names people in bulk
 * @param lastUsedAt to the minute; null until it is used
 */
@MappedEntity("api_token")
public record ApiToken(@Id @GeneratedValue @Nullable Long id, long accountId, long accountRoleId, String label, String tokenHash, boolean mayWrite, boolean mayExport,
        Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

    boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** What the journal keeps of it: never what opens anything. */
    record Receipt(String label, long role, boolean mayWrite, boolean mayExport, String expires) { }

    Receipt receipt() {
        return new Receipt(label, accountRoleId, mayWrite, mayExport, expiresAt.toString());
    }
}
