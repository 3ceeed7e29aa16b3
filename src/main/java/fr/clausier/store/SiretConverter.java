package fr.clausier.store;

import fr.clausier.kernel.Siret;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;

/** A SIRET as its 14 digits. */
@Singleton
public final class SiretConverter implements AttributeConverter<Siret, String> {

    @Override
    public String convertToPersistedValue(Siret value, ConversionContext context) {
        return value == null ? null : value.digits();
    }

    @Override
    public Siret convertToEntityValue(String value, ConversionContext context) {
        return value == null ? null : new Siret(value);
    }
}
