package fr.clausier.participant.alike;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** What a person said of a name a sender writes. @param same whether it is this participant */
@MappedEntity("known_as")
record KnownAs(@Id @GeneratedValue @Nullable Long id, long structureId, long sender, String writtenIndex, long participantId, boolean same,
        long decidedBy, Instant decidedAt) { }
