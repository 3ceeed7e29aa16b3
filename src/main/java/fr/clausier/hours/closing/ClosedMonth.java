package fr.clausier.hours.closing;

import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.YearMonth;

/** A month a structure has closed: its hours, and the terms that judge them, no longer change. */
@MappedEntity("closed_month")
public record ClosedMonth(@Id @GeneratedValue @Nullable Long id, long structureId,
        @MappedProperty(converter = YearMonthConverter.class) YearMonth workedMonth, Instant closedAt, long closedBy) { }
