package fr.clausier.hours.suspension;

import fr.clausier.kernel.Period;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** Days, both included, on which a placement was suspended. A withdrawn one no longer counts and stays readable. */
@MappedEntity("suspension")
public record Suspension(@Id @GeneratedValue @Nullable Long id, long structureId, long placementId, LocalDate startsOn, LocalDate endsOn,
        Instant recordedAt, long recordedBy, @Nullable Instant withdrawnAt, @Nullable Long withdrawnBy) {

    public Period period() {
        return new Period(startsOn, endsOn);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Suspension withdrawn(Instant at, long by) {
        return new Suspension(id, structureId, placementId, startsOn, endsOn, recordedAt, recordedBy, at, by);
    }
}
