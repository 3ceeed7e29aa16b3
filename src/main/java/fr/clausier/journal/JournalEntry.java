package fr.clausier.journal;

import fr.clausier.store.Canonical;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One action, as written in the transaction that did it.
 *
 * @param account who: an account, or 0 for the operator at the command line
 * @param action what was done, in the past tense: {@code contract.recorded}
 * @param subject kind of thing it was done to: {@code contract}
 * @param personKeyId when the entry is about a person, the key its detail is sealed with
 * @param beforeDigest SHA-256 of the thing before (keyed per person for people); empty when it did not exist
 * @param detail the thing after in canonical form, sealed for people
 */
@MappedEntity("journal_entry")
public record JournalEntry(@Id long seq, Instant recordedAt, @io.micronaut.data.annotation.MappedProperty("account_id") long account,
        @io.micronaut.data.annotation.MappedProperty("structure_id") long structure, String action, String subject, long subjectId,
        @Nullable Long personKeyId, String beforeDigest, String afterDigest, String detail, String previousHash, String hash) {

    /** The hash this entry must carry: over every other column, the detail by its own digest so that it can be withheld. */
    String computedHash() {
        return Canonical.sha256(String.join("\n", Long.toString(seq), recordedAt.toString(), Long.toString(account),
            Long.toString(structure), action, subject, Long.toString(subjectId), String.valueOf(personKeyId), beforeDigest,
            afterDigest, Canonical.sha256(detail), previousHash));
    }

    JournalEntry sealedBy(String itsHash) {
        return new JournalEntry(seq, recordedAt, account, structure, action, subject, subjectId, personKeyId, beforeDigest,
            afterDigest, detail, previousHash, itsHash);
    }
}
