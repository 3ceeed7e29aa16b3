package fr.clausier.hours.imported;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * A file of hours received.
 *
 * @param recordedAt when it was last recorded; null while only looked at
 * @param standing lines of it that stand
 * @param withdrawnAt when it was last taken back; null if never
 */
@Introspected
public record ReceivedFile(long id, String fileName, Instant receivedAt, long receivedBy, @Nullable Instant recordedAt, long standing,
        @Nullable Instant withdrawnAt) {

    /** How far a file is. */
    public enum Stage { LOOKED_AT, RECORDED, WITHDRAWN }

    public Stage stage() {
        if (recordedAt == null) {
            return Stage.LOOKED_AT;
        }
        return withdrawnAt != null && !withdrawnAt.isBefore(recordedAt) ? Stage.WITHDRAWN : Stage.RECORDED;
    }
}
