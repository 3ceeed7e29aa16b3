package fr.clausier.contract.base;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.store.HoursConverter;
import fr.clausier.store.MoneyConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that changes the base of a lot's clause, as it was recorded. Never edited: corrected by another that names it, or struck.
 *
 * @param reference number of the invoice, the order…; for hours of a month, the month: {@code 2026-03}
 * @param dated the day from which it counts; for hours of a month, its last day
 * @param amount euros excl. VAT, below zero for a credit note; null when it carries hours only
 * @param hours null when it carries an amount only
 * @param replacesId the entry this one corrects
 * @param uploadId file it came from, null when typed; sheet and cell say where in it
 * @param struckReason why it counts no more; null unless struck
 * @param standing true while it counts, null once corrected or struck
 */
@MappedEntity("base_entry")
public record BaseEntry(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, BaseKind kind, String reference, LocalDate dated,
        @MappedProperty(converter = MoneyConverter.class) @Nullable Money amount,
        @MappedProperty(converter = HoursConverter.class) @Nullable Hours hours, @Nullable String note, Instant recordedAt, long recordedBy,
        @Nullable Long replacesId, @Nullable Long uploadId, @Nullable String sourceSheet, @Nullable String sourceCell,
        @Nullable Instant struckAt, @Nullable Long struckBy, @Nullable String struckReason, @Nullable Boolean standing) {

    public boolean isStanding() {
        return standing != null;
    }

    public boolean isStruck() {
        return struckAt != null;
    }

    /** Whether it counts on a day: the day it is dated, and ever after. */
    public boolean isDatedBy(LocalDate day) {
        return !dated.isAfter(day);
    }

    /** As it is once another corrects it. */
    BaseEntry retired() {
        return new BaseEntry(id, structureId, lotId, kind, reference, dated, amount, hours, note, recordedAt, recordedBy, replacesId, uploadId,
            sourceSheet, sourceCell, struckAt, struckBy, struckReason, null);
    }

    BaseEntry struck(Instant at, long by, String reason) {
        return new BaseEntry(id, structureId, lotId, kind, reference, dated, amount, hours, note, recordedAt, recordedBy, replacesId, uploadId,
            sourceSheet, sourceCell, at, by, reason, null);
    }
}
