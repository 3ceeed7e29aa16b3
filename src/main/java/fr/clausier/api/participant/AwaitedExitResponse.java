package fr.clausier.api.participant;

import fr.clausier.participant.exit.AwaitedExit;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A situation to ask for. @param exitOn day of the exit, or the last planned day of someone of whom no exit is recorded */
@Serdeable
public record AwaitedExitResponse(long participant, String exitPoint, LocalDate exitOn, LocalDate since) {

    static AwaitedExitResponse of(AwaitedExit exit) {
        return new AwaitedExitResponse(exit.participant(), exit.point().name(), exit.exitOn(), exit.since());
    }
}
