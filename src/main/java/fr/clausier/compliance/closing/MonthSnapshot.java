package fr.clausier.compliance.closing;

import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.YearMonth;

/**
 * What is kept of one closing, for good.
 *
 * @param content the document, compressed then sealed under the master key
 * @param sha256 of the document as it was written
 * @param sizeBytes of what is kept
 */
@MappedEntity("month_snapshot")
record MonthSnapshot(@Id @GeneratedValue @Nullable Long id, long structureId,
        @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) YearMonth month, int number, byte[] content, String sha256,
        long sizeBytes, Instant closedAt, long closedBy, @Nullable Instant reopenedAt, @Nullable Long reopenedBy, @Nullable String reopenedReason) {

    MonthClosing closing() {
        return new MonthClosing(id, month.atDay(1), number, sha256, sizeBytes, closedAt, closedBy, reopenedAt, reopenedBy, reopenedReason);
    }
}
