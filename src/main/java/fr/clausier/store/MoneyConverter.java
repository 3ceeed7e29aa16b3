package fr.clausier.store;

import fr.clausier.kernel.Money;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Euros as decimal(…,2). */
@Singleton
public final class MoneyConverter implements AttributeConverter<Money, BigDecimal> {

    @Override
    public BigDecimal convertToPersistedValue(Money value, ConversionContext context) {
        return value == null ? null : value.value();
    }

    @Override
    public Money convertToEntityValue(BigDecimal value, ConversionContext context) {
        return value == null ? null : new Money(value);
    }
}
