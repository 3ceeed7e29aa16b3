package fr.clausier.store;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.time.YearMonth;

/** A calendar month as its first day. The driver's own date type: it is what a date column is read as. */
@Singleton
public final class YearMonthConverter implements AttributeConverter<YearMonth, Date> {

    @Override
    public Date convertToPersistedValue(YearMonth value, ConversionContext context) {
        return value == null ? null : Date.valueOf(value.atDay(1));
    }

    @Override
    public YearMonth convertToEntityValue(Date value, ConversionContext context) {
        return value == null ? null : YearMonth.from(value.toLocalDate());
    }
}
