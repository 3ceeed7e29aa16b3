package fr.clausier.hours.mending;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Another value given to a cell, sealed. @param typed null gives the cell back what the file says */
@MappedEntity("cell_correction")
record CellCorrection(@Id @GeneratedValue @Nullable Long id, long structureId, long uploadId, String sheet, String cell, @Nullable byte[] typed,
        Instant correctedAt, long correctedBy) { }
