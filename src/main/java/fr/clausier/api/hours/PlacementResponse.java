package fr.clausier.api.hours;

import fr.clausier.hours.placement.Placement;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A person placed with an employer on a lot; days are inclusive. */
@Serdeable
public record PlacementResponse(long id, long participantId, long employerId, String employerKind, long lotId, String modality,
        String contractType, String group, @Nullable String rome, LocalDate startsOn, @Nullable LocalDate plannedEnd, long version) {

    static PlacementResponse of(Placement p) {
        return new PlacementResponse(p.id(), p.participantId(), p.employerId(), p.employerKind().name(), p.lotId(), p.modality().name(),
            p.contractType().name(), p.group().name(), p.rome(), p.startsOn(), p.plannedEnd(), p.version());
    }
}
