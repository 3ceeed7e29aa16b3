package fr.clausier.participant.exit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Situation of a person at one point after they left. One row for a person, a day of exit and a point.
 *
 * @param exitOn last day of what the person left
 * @param exitDetail null when nobody said more than the kind
 * @param recordedBy account that recorded it last
 */
@MappedEntity("participant_exit")
public record Exit(@Id @GeneratedValue @Nullable Long id, long structureId, long participantId, LocalDate exitOn, ExitPoint exitPoint,
        ExitKind exitKind, @Nullable ExitDetail exitDetail, ToldBy toldBy, Instant recordedAt, long recordedBy, @Version long version) {

    /** The same exit on another day. */
    Exit movedTo(LocalDate day, Instant at, long by) {
        return new Exit(id, structureId, participantId, day, exitPoint, exitKind, exitDetail, toldBy, at, by, version);
    }

    /** What figures need of it. */
    Course.Observed observed() {
        return new Course.Observed(exitOn, exitPoint, exitKind);
    }
}
