package fr.clausier.organisation.territory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Where an organisation is, as it was typed. */
@MappedEntity("organisation_position")
public record Position(@Id @GeneratedValue @Nullable Long id, long structureId, long organisationId, int latitude, int longitude) {

    public Coordinates coordinates() {
        return new Coordinates(latitude, longitude);
    }
}
