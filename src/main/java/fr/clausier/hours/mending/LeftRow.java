package fr.clausier.hours.mending;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A row of a file left to be mended while the others were recorded.
 *
 * @param settledReason why it was set aside; null when it was mended and recorded
 */
@MappedEntity("left_row")
public record LeftRow(@Id @GeneratedValue @Nullable Long id, long structureId, long uploadId, String sheet, int rowNumber, Instant leftAt,
        long leftBy, @Nullable Instant settledAt, @Nullable Long settledBy, @Nullable String settledReason) {

    /** Where a row stands in its file. */
    public record Spot(String sheet, int number) { }

    public Spot spot() {
        return new Spot(sheet, rowNumber);
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    boolean isSetAside() {
        return settledReason != null;
    }

    LeftRow settled(Instant now, long account, String reason) {
        return new LeftRow(id, structureId, uploadId, sheet, rowNumber, leftAt, leftBy, now, account, reason);
    }
}
