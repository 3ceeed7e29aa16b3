package fr.clausier.store;

import fr.clausier.kernel.Cpv;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;

/** A CPV code as text: it may start with 0. */
@Singleton
public final class CpvConverter implements AttributeConverter<Cpv, String> {

    @Override
    public String convertToPersistedValue(Cpv value, ConversionContext context) {
        return value == null ? null : value.code();
    }

    @Override
    public Cpv convertToEntityValue(String value, ConversionContext context) {
        return value == null ? null : new Cpv(value);
    }
}
