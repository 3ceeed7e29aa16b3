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
        Instant recordedAt, long recordedBy, @Nullable Instant endedAt, @Nullable Long endedBy) implements Spell {

    StandIn ended(Instant at, long by) {
        return new StandIn(id, structureId, awayId, deputyId, startsOn, endsOn, recordedAt, recordedBy, at, by);
    }
}
