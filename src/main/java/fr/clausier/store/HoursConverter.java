package fr.clausier.store;

import fr.clausier.kernel.Hours;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Hours as decimal(…,2). */
@Singleton
public final class HoursConverter implements AttributeConverter<Hours, BigDecimal> {

    @Override
    public BigDecimal convertToPersistedValue(Hours value, ConversionContext context) {
        return value == null ? null : value.value();
    }

    @Override
    public Hours convertToEntityValue(BigDecimal value, ConversionContext context) {
        return value == null ? null : new Hours(value);
    }
}
