package fr.clausier.api.hours;

import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A person placed with an employer on a lot; days are inclusive. A group the caller may not know is absent. */
@Serdeable
public record PlacementResponse(long id, long participantId, long employerId, String employerKind, long lotId, String modality,
        String contractType, @Nullable String group, @Nullable String rome, LocalDate startsOn, @Nullable LocalDate plannedEnd, long version) {

    static PlacementResponse of(Scope scope, Placement p) {
        return new PlacementResponse(p.id(), p.participantId(), p.employerId(), p.employerKind().name(), p.lotId(), p.modality().name(),
            p.contractType().name(), p.group().isKnownTo(scope) ? p.group().name() : null, p.rome(), p.startsOn(), p.plannedEnd(), p.version());
    }
}
