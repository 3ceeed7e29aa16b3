package fr.clausier.compliance.decided;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A decision as one of the tables keeps it, each table filling what it has. */
@Introspected
record DecidedRow(Instant decidedAt, long accountId, @Nullable Long lotId, DecisionKind kind, @Nullable String code, @Nullable BigDecimal figure,
        @Nullable BigDecimal otherFigure, @Nullable LocalDate workedMonth, @Nullable String reason) { }
