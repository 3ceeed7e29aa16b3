package fr.clausier.access;

import fr.clausier.kernel.Siret;
import fr.clausier.store.SiretConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/** Employer of facilitators (PLIE, MDE, EPCI…), owner of a portfolio. Structures on one instance never see each other. */
@MappedEntity("facilitator_structure")
public record FacilitatorStructure(@Id @GeneratedValue @Nullable Long id, @MappedProperty(converter = SiretConverter.class) Siret siret,
        String name) { }
