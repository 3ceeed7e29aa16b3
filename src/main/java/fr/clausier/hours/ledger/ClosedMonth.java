package fr.clausier.hours.ledger;

import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.YearMonth;

/** A month locked for a structure: its hours no longer change. */
@MappedEntity("closed_month")
public record ClosedMonth(@Id @GeneratedValue @Nullable Long id, long structureId,
        @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) YearMonth month, Instant closedAt, long closedBy) { }
