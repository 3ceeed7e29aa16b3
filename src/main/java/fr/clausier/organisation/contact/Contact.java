package fr.clausier.organisation.contact;

import fr.clausier.words.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;

/**
 * Someone who is written to, as kept: typed for one organisation, or standing for an account.
 *
 * @param organisationId null for an account
 * @param reachEnc name and address, sealed with the key {@code personKeyId}; null for an account
 * @param language null for an account, which has its own
 * @param quiet whether nothing is to be sent to them
 * @param refusedAt since when their address takes nothing; null while it does
 * @param refusal number by which a server refused it; null when a person told
 */
@MappedEntity("contact")
record Contact(@Id @GeneratedValue @Nullable Long id, long structureId, @Nullable Long organisationId, @Nullable Long accountId, long personKeyId,
        @Nullable String reachEnc, @Nullable Language language, boolean quiet, @Nullable Instant refusedAt, @Nullable String refusal,
        @Nullable Instant removedAt, @Version long version) {

    static Contact typed(long structure, long organisation, long key, String reach, Language language) {
        return new Contact(null, structure, organisation, null, key, reach, language, false, null, null, null, 0);
    }

    static Contact of(long structure, long account, long key) {
        return new Contact(null, structure, null, account, key, null, null, false, null, null, null, 0);
    }

    Contact quiet(boolean now) {
        return new Contact(id, structureId, organisationId, accountId, personKeyId, reachEnc, language, now, refusedAt, refusal, removedAt, version);
    }

    Contact refused(Instant at, String number) {
        return new Contact(id, structureId, organisationId, accountId, personKeyId, reachEnc, language, quiet, at, number, removedAt, version);
    }

    Contact removed(Instant at) {
        return new Contact(id, structureId, organisationId, accountId, personKeyId, reachEnc, language, quiet, refusedAt, refusal, at, version);
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** What the journal tells of it, sealed with its key. */
    record Told(Long organisation, Long account, String reach, Language language, boolean quiet, boolean refused, String refusal, boolean removed) { }

    Told told(Reach reach) {
        return new Told(organisationId, accountId, reach == null ? null : reach.name() + " <" + reach.address() + ">", language, quiet, refusedAt != null,
            refusal, removedAt != null);
    }
}
