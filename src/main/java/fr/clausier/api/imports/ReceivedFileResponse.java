package fr.clausier.api.imports;

import fr.clausier.hours.imported.ReceivedFile;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A file of hours received. @param standing lines of it that stand */
@Serdeable
record ReceivedFileResponse(long id, String fileName, ReceivedFile.Stage stage, Instant receivedAt, @Nullable Instant recordedAt, long standing,
        @Nullable Instant withdrawnAt) {

    static ReceivedFileResponse of(ReceivedFile file) {
        return new ReceivedFileResponse(file.id(), file.fileName(), file.stage(), file.receivedAt(), file.recordedAt(), file.standing(), file.withdrawnAt());
    }
}
