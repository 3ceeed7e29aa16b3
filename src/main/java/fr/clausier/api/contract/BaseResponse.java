package fr.clausier.api.contract;

import fr.clausier.contract.base.BaseEntry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An entry of a lot's base as programs get it; amounts in euros excluding VAT. Hours of a month are dated its last day.
 *
 * @param standing whether it counts; false once corrected or struck
 * @param replaces the entry it corrects
 * @param sourceCell where in the file it came from; null when typed
 */
@Serdeable
public record BaseResponse(long id, long lotId, String kind, String reference, LocalDate dated, @Nullable BigDecimal amount,
        @Nullable BigDecimal hours, @Nullable String note, String recordedAt, boolean standing, @Nullable Long replaces,
        @Nullable String struckReason, @Nullable String sourceSheet, @Nullable String sourceCell) {

    static BaseResponse of(BaseEntry entry) {
        return new BaseResponse(entry.id(), entry.lotId(), entry.kind().name(), entry.reference(), entry.dated(),
            entry.amount() == null ? null : entry.amount().value(), entry.hours() == null ? null : entry.hours().value(), entry.note(),
            entry.recordedAt().toString(), entry.isStanding(), entry.replacesId(), entry.struckReason(), entry.sourceSheet(), entry.sourceCell());
    }
}
