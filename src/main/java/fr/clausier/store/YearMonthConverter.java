package fr.clausier.store;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;

/** A calendar month as its first day. */
@Singleton
public final class YearMonthConverter implements AttributeConverter<YearMonth, LocalDate> {

    @Override
    public LocalDate convertToPersistedValue(YearMonth value, ConversionContext context) {
        return value == null ? null : value.atDay(1);
    }

    @Override
    public YearMonth convertToEntityValue(LocalDate value, ConversionContext context) {
        return value == null ? null : YearMonth.from(value);
    }
}
