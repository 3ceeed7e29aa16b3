package fr.clausier.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A signed-in browser. Kept in the database, so it can be listed, revoked, and served by any node. */
@MappedEntity("session")
public record Session(@Id String tokenHash, long accountId, @Nullable Long accountRoleId, Instant createdAt, Instant lastSeenAt,
        Instant expiresAt) { }
