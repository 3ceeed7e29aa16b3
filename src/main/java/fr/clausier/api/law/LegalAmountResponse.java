package fr.clausier.api.law;

import fr.clausier.law.LegalChange;
import fr.clausier.law.LegalSeries;
import fr.clausier.law.LegalValue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The value of a legal amount. @param lastDay absent for the latest one; @param change its number when it was recorded, to take it back */
@Serdeable
public record LegalAmountResponse(String legalAmount, String unit, LocalDate firstDay, @Nullable LocalDate lastDay, BigDecimal legalValue,
        String legalSource, boolean verified, String origin, @Nullable Long change) {

    static LegalAmountResponse of(LegalValue value, LegalSeries series) {
        return of(value, series.lastDay(value).orElse(null));
    }

    static LegalAmountResponse of(LegalChange change) {
        return of(change.value(), (LocalDate) null);
    }

    private static LegalAmountResponse of(LegalValue value, LocalDate lastDay) {
        return new LegalAmountResponse(value.amount().name(), value.amount().unit().name(), value.from(), lastDay, value.value(), value.source(),
            value.verified(), value.origin().name(), value.change() == 0 ? null : value.change());
    }
}
