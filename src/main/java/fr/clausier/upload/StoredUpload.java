package fr.clausier.upload;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** An upload as the database keeps it, without what the file holds. */
@MappedEntity("upload")
record StoredUpload(@Id @GeneratedValue @Nullable Long id, long structureId, Upload.Purpose purpose, String fileName, String sha256,
        long sizeBytes, Instant receivedAt, long receivedBy, @Nullable Instant recordedAt) {

    Upload opened(byte[] plain) {
        return new Upload(id, structureId, purpose, fileName, sha256, sizeBytes, plain, receivedAt, receivedBy, recordedAt);
    }
}
