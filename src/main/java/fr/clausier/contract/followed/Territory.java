package fr.clausier.contract.followed;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An area of which a facilitator has the contracts that nobody follows by name. One person has an area at a time.
 *
 * @param area code of a département, or the five characters of a commune or a post code
 * @param endsOn last day, included; null until further notice
 */
@MappedEntity("facilitator_territory")
public record Territory(@Id @GeneratedValue @Nullable Long id, long structureId, long accountId, String area, LocalDate startsOn, @Nullable LocalDate endsOn,
        Instant recordedAt, long recordedBy, @Nullable Instant endedAt, @Nullable Long endedBy) implements Spell {

    Territory ended(Instant at, long by) {
        return new Territory(id, structureId, accountId, area, startsOn, endsOn, recordedAt, recordedBy, at, by);
    }

    Territory until(LocalDate last) {
        return new Territory(id, structureId, accountId, area, startsOn, last, recordedAt, recordedBy, endedAt, endedBy);
    }
}
