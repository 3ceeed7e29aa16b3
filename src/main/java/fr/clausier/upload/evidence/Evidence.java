package fr.clausier.upload.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A file kept as evidence, without what names it.
 *
 * @param personKeyId key that seals its content, its name and the SHA-256 of the file as it came: once it is erased, all three are
 * @param active whether it says that it runs, opens or carries something
 * @param address SHA-256 of the sealed bytes, under which the store keeps them: it can be checked without any key
 * @param checkedAt when the store was last asked whether it still has it whole; @param trouble what it then found; null when all was well
 * @param removedAt when it was taken away; null while it is kept; @param sweptAt when the store was told
 */
@MappedEntity("evidence")
public record Evidence(@Id @GeneratedValue @Nullable Long id, long structureId, EvidenceSubject subject, long subjectId, long personKeyId, String toldEnc,
        EvidenceKind kind, boolean active, long sizeBytes, String address, Instant receivedAt, long receivedBy, Instant checkedAt, @Nullable Trouble trouble,
        @Nullable Instant removedAt, @Nullable Long removedBy, @Nullable Instant sweptAt) {

    /** What may be wrong with a file that was kept. */
    public enum Trouble { /** The store has it no more. */ MISSING, /** It is not what was kept. */ ALTERED }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Without its name: what was taken away keeps none. */
    Evidence removed(Instant now, long by) {
        return new Evidence(id, structureId, subject, subjectId, personKeyId, "", kind, active, sizeBytes, address, receivedAt, receivedBy, checkedAt, trouble, now, by, sweptAt);
    }

    /** What the journal tells of it, sealed with its key. */
    record Journaled(EvidenceSubject subject, long subjectId, EvidenceKind kind, long sizeBytes, String sha256, String address, String name) { }
}
