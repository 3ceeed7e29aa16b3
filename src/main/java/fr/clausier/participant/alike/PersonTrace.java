package fr.clausier.participant.alike;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One keyed digest by which a person is found by who resembles them. */
@MappedEntity("person_trace")
record PersonTrace(@Id @GeneratedValue @Nullable Long id, long structureId, long participantId, String trace) { }
