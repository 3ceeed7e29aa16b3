package fr.clausier.participant.alike;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Two records said to be of two people, the smaller id first. */
@MappedEntity("participant_apart")
record Apart(@Id @GeneratedValue @Nullable Long id, long structureId, long oneId, long otherId, long decidedBy, Instant decidedAt) { }
