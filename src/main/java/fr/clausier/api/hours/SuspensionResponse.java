package fr.clausier.api.hours;

import fr.clausier.hours.suspension.Suspension;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Days on which a placement was suspended, both included. */
@Serdeable
public record SuspensionResponse(long id, long placementId, LocalDate suspendedFrom, LocalDate suspendedTo, boolean withdrawn) {

    /** All those of a placement. */
    @Serdeable
    public record Listed(List<SuspensionResponse> suspensions) {

        static Listed of(List<Suspension> suspensions) {
            return new Listed(suspensions.stream().map(SuspensionResponse::of).toList());
        }
    }

    static SuspensionResponse of(Suspension s) {
        return new SuspensionResponse(s.id(), s.placementId(), s.startsOn(), s.endsOn(), s.isWithdrawn());
    }
}
