package fr.clausier.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A link that works once and for a time. Only the digest of its token is kept. */
@MappedEntity("one_time_link")
public record OneTimeLink(@Id String tokenHash, Purpose purpose, @Nullable Long accountId, Instant expiresAt, @Nullable Instant usedAt,
        @Nullable Session.Way way) {

    /** What the link lets its bearer do, once. */
    public enum Purpose {
        /** Create the first administrator of an empty instance. */ FIRST_ADMIN,
        /** Choose a password. */ PASSWORD,
        /** Sign in, for demonstrations. */ SIGN_IN,
        /** Show a code after a right password: kept in a cookie, never in an address. */ SECOND_STEP
    }

    boolean isUsableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
