package fr.clausier.hours.mapping;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;

/** What was confirmed of a layout or of one file, sealed. */
@MappedEntity("hours_mapping")
record StoredMapping(@Id @GeneratedValue @Nullable Long id, long structureId, long sender, Kind kind, String subject, byte[] content, Instant confirmedAt,
        long confirmedBy, @Version long version) {

    /** Whether it holds for every file with these headings or for one file. */
    enum Kind { LAYOUT, FILE }
}
