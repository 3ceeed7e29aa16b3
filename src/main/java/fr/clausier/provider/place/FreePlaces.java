package fr.clausier.provider.place;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many places an employer says are free in one activity. Zero is an answer.
 *
 * @param freeFrom first day they are free; null for at once
 * @param saidOn the day it was last said, whether or not the number changed
 */
@MappedEntity("free_places")
public record FreePlaces(@Id @GeneratedValue @Nullable Long id, long structureId, long organisationId, String activity, int places,
        @Nullable LocalDate freeFrom, LocalDate saidOn, long saidBy) {

    /** Days since it was said. */
    public long age(LocalDate day) {
        return ChronoUnit.DAYS.between(saidOn, day);
    }
}
