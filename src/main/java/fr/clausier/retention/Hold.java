package fr.clausier.retention;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What holds about one person's data, until it ends.
 *
 * @param until NOTICE: the day they are made anonymous; KEPT: the last day they are kept; null for FROZEN
 * @param reasonEnc why, sealed with the person's key; empty for a notice
 */
@MappedEntity("person_hold")
public record Hold(@Id @GeneratedValue @Nullable Long id, long structureId, long participantId, Kind kind, @Nullable LocalDate until, String reasonEnc,
        Instant recordedAt, long recordedBy, @Nullable Instant endedAt, @Nullable Long endedBy) {

    /** Kinds of holds. */
    public enum Kind {
        /** They are to be made anonymous, and who follows them was told. */ NOTICE,
        /** Somebody wants them kept longer. */ KEPT,
        /** Processing is limited: they stay as they are, nothing new is written. */ FROZEN
    }
}
