package fr.clausier.store;

import fr.clausier.kernel.Percent;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Percentages as decimal(…,4). */
@Singleton
public final class PercentConverter implements AttributeConverter<Percent, BigDecimal> {

    @Override
    public BigDecimal convertToPersistedValue(Percent value, ConversionContext context) {
        return value == null ? null : value.value();
    }

    @Override
    public Percent convertToEntityValue(BigDecimal value, ConversionContext context) {
        return value == null ? null : new Percent(value);
    }
}
