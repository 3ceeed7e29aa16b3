package fr.clausier.upload;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A file received, as it came; the database keeps its content sealed.
 *
 * @param sha256 fingerprint of the file as it came
 * @param content the file as it came
 * @param recordedAt when its content was recorded; null while it is only previewed
 */
public record Upload(Long id, long structureId, Purpose purpose, String fileName, String sha256,
        long sizeBytes, byte[] content, Instant receivedAt, long receivedBy, @Nullable Instant recordedAt) {

    /** What a file was sent for. */
    public enum Purpose { HOURS, OPEN_DATA, PROVIDERS, DOSSIER, BASE, CONFIRMATION }

    /** What the journal keeps of it: not the content. */
    Receipt receipt() {
        return new Receipt(purpose, sha256, sizeBytes);
    }

    record Receipt(Purpose purpose, String sha256, long sizeBytes) { }
}
