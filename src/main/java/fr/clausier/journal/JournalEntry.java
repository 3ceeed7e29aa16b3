package fr.clausier.journal;

import fr.clausier.journal.chain.ChainEntry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * One action, as written in the transaction that did it.
 *
 * @param account who: an account, or 0 for the operator at the command line
 * @param action what was done, in the past tense: {@code contract.recorded}
 * @param subject kind of thing it was done to: {@code contract}
 * @param personKeyId when the entry is about a person, the key its detail and reason are sealed with
 * @param beforeDigest SHA-256 of the thing before (keyed per person for people); empty when it did not exist
 * @param detail the thing after in canonical form, sealed for people
 * @param form in which its hash is made; @param recordedMicros the same moment as recordedAt by universal time, from form 2 on
 * @param reason why, where that is asked; sealed for people
 */
@MappedEntity("journal_entry")
public record JournalEntry(@Id long seq, Instant recordedAt, @io.micronaut.data.annotation.MappedProperty("account_id") long account,
        @io.micronaut.data.annotation.MappedProperty("structure_id") long structure, String action, String subject, long subjectId,
        @Nullable Long personKeyId, String beforeDigest, String afterDigest, String detail, String previousHash, String hash,
        int form, @Nullable Long recordedMicros, String reason) {

    /** As its hash is made; the local time is what the driver makes of the instant. */
    ChainEntry chained() {
        return new ChainEntry(form, seq, recordedMicros, ChainEntry.text(Timestamp.from(recordedAt).toLocalDateTime()), account, structure, action, subject,
            subjectId, personKeyId, beforeDigest, afterDigest, detail, reason, previousHash, hash, false);
    }

    JournalEntry sealedBy(String itsHash) {
        return new JournalEntry(seq, recordedAt, account, structure, action, subject, subjectId, personKeyId, beforeDigest,
            afterDigest, detail, previousHash, itsHash, form, recordedMicros, reason);
    }
}
