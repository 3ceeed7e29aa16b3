package fr.clausier.contract.followed;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody follows another's contracts for a time.
 *
 * @param away account of who is away; @param deputy account of who stands in
 * @param endsOn last day, included
 */
@MappedEntity("stand_in")
public record StandIn(@Id @GeneratedValue @Nullable Long id, long structureId, long awayId, long deputyId, LocalDate startsOn, LocalDate endsOn,
        Instant recordedAt, long recordedBy, @Nullable Instant endedAt, @Nullable Long endedBy) {

    /** How it stands on a day. */
    public enum State {
        /** The deputy follows. */ OPEN,
        /** Its first day is to come. */ COMING,
        /** Its last day has passed. */ OVER,
        /** Somebody ended it before its last day. */ ENDED
    }

    public State on(LocalDate day) {
        if (endedAt != null) {
            return State.ENDED;
        }
        return startsOn.isAfter(day) ? State.COMING : endsOn.isBefore(day) ? State.OVER : State.OPEN;
    }

    boolean meets(LocalDate first, LocalDate last) {
        return endedAt == null && !startsOn.isAfter(last) && !endsOn.isBefore(first);
    }

    StandIn ended(Instant at, long by) {
        return new StandIn(id, structureId, awayId, deputyId, startsOn, endsOn, recordedAt, recordedBy, at, by);
    }
}
