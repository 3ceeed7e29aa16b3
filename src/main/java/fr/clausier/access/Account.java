package fr.clausier.access;

import fr.clausier.words.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A person who can sign in.
 *
 * @param email lower case; what they sign in with
 * @param passwordHash Argon2id; null until they choose a password through a one-time link
 */
@MappedEntity("account")
public record Account(@Id @GeneratedValue @Nullable Long id, String email, String displayName, @Nullable String passwordHash,
        Language language, boolean disabled, Instant createdAt) {

    Account withPassword(String hash) {
        return new Account(id, email, displayName, hash, language, disabled, createdAt);
    }

    Account disabled(boolean now) {
        return new Account(id, email, displayName, passwordHash, language, now, createdAt);
    }

    /** Who it is, for the journal: no secret. */
    Summary summary() {
        return new Summary(id, displayName, language, disabled);
    }

    /** An account without its address and secrets. */
    public record Summary(Long id, String displayName, Language language, boolean disabled) { }
}
