package fr.clausier.compliance.closing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One closing of a month, without what it keeps.
 *
 * @param number 1 for the first, then one more each time the month is closed again
 * @param sha256 of the document kept, the same in the journal
 * @param reopenedReason why it was opened again; null while it was not
 */
@Introspected
public record MonthClosing(long id, LocalDate workedMonth, int number, String sha256, long sizeBytes, Instant closedAt, long closedBy,
        @Nullable Instant reopenedAt, @Nullable Long reopenedBy, @Nullable String reopenedReason) {

    public YearMonth month() {
        return YearMonth.from(workedMonth);
    }

    public boolean isReopened() {
        return reopenedAt != null;
    }

    /** What the journal keeps of it. */
    record Told(String month, int number, String sha256, long sizeBytes, int lots, int lines) { }

    /** What the journal keeps of a reopening. */
    record Reopening(String month, int number, String reason) { }
}
