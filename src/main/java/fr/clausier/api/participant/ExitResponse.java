package fr.clausier.api.participant;

import fr.clausier.participant.exit.Exit;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;

/** A situation of a participant after they left; dates and codes as they are sent. */
@Serdeable
public record ExitResponse(long id, LocalDate exitOn, String exitPoint, String exitKind, @Nullable String exitDetail, String toldBy,
        Instant recordedAt, long version) {

    static ExitResponse of(Exit exit) {
        return new ExitResponse(exit.id(), exit.exitOn(), exit.exitPoint().name(), exit.exitKind().name(),
            exit.exitDetail() == null ? null : exit.exitDetail().name(), exit.toldBy().name(), exit.recordedAt(), exit.version());
    }
}
