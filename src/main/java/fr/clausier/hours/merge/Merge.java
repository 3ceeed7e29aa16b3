package fr.clausier.hours.merge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * Two records put together.
 *
 * @param keptId the record that stays; @param goneId the one that leads to it since
 * @param beforeEnc fields of the one that stays as they were, sealed; @param afterEnc as they became
 * @param newest the last row of each kind at that moment
 * @param undoneAt when they were taken apart; null while they are together
 */
@MappedEntity("participant_merge")
public record Merge(@Id @GeneratedValue @Nullable Long id, long structureId, long keptId, long goneId, String beforeEnc, String afterEnc,
        String newest, Instant mergedAt, long mergedBy, @Nullable Instant undoneAt, @Nullable Long undoneBy) {

    Merge undone(Instant at, long by) {
        return new Merge(id, structureId, keptId, goneId, beforeEnc, afterEnc, newest, mergedAt, mergedBy, at, by);
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
