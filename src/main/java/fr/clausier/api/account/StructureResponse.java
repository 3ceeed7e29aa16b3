package fr.clausier.api.account;

import fr.clausier.access.FacilitatorStructure;
import io.micronaut.serde.annotation.Serdeable;

/** A facilitator structure of the instance. */
@Serdeable
public record StructureResponse(long id, String siret, String name) {

    static StructureResponse of(FacilitatorStructure structure) {
        return new StructureResponse(structure.id(), structure.siret().digits(), structure.name());
    }
}
