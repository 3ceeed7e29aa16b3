package fr.clausier.hours.mapping;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;

/** The words of a sender, sealed. */
@MappedEntity("hours_words")
record StoredWords(@Id @GeneratedValue @Nullable Long id, long structureId, long sender, byte[] content, Instant confirmedAt, long confirmedBy,
        @Version long version) { }
