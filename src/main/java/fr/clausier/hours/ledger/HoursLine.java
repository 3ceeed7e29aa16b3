package fr.clausier.hours.ledger;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.store.HoursConverter;
import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.YearMonth;

/**
 * Hours of one placement in one month, of work, of training or of tutoring.
 *
 * @param replacesId the line this one corrects; a line that is replaced no longer stands
 * @param uploadId file it came from, null when typed; sheet and cell say where in it
 * @param sourceCorrected whether a cell of the row it was read from had been corrected here
 * @param withdrawalId the withdrawal of an import that wrote it; null for hours declared
 */
@MappedEntity("hours_line")
public record HoursLine(@Id @GeneratedValue @Nullable Long id, long structureId, long declarationId, long placementId,
        @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) YearMonth month, Activity activity,
        @MappedProperty(converter = HoursConverter.class) Hours hours, @Nullable Long replacesId, Instant recordedAt, long recordedBy,
        @Nullable Long uploadId, @Nullable String sourceSheet, @Nullable String sourceCell, @Nullable Long withdrawalId, boolean sourceCorrected) { }
