package fr.clausier.hours.judgment;

import fr.clausier.hours.Activity;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A standing line, in one row; what its placement says is read once for all its lines. */
@Introspected
record StoredLine(long line, long placement, LocalDate workedMonth, Activity activity, BigDecimal declared, Instant recordedAt,
        @Nullable Long upload, @Nullable String fileName, @Nullable String sourceSheet, @Nullable String sourceCell,
        boolean sourceCorrected) { }
