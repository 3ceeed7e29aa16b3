package fr.clausier.journal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The end of the journal. One row, locked by whoever writes next.
 *
 * @param seq number of the last entry; @param changed number of the last that changed something
 * @param signed number of the last signed head; @param seal over the rest, made with the signing key
 * @param keyFingerprint of the master key one must hold to write; null as long as it never changed
 */
@MappedEntity("journal_head")
record JournalHead(@Id int id, long seq, String hash, long changed, long signed, String seal, @Nullable String keyFingerprint) { }
