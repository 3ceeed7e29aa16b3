package fr.clausier.hours.ledger;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A standing line (not replaced by a correction) with its placement and the state of its declaration.
 *
 * @param workedMonth first day of the month
 * @param fileName file it came from, null when typed
 */
@Introspected
public record DeclaredLine(long id, long declarationId, Declaration.State state, long placementId, long lotId, long employerId,
        EmployerKind employerKind, long participantId, Modality modality, ContractType contractType, EligibleGroup eligibleGroup,
        LocalDate startsOn, @Nullable LocalDate plannedEnd, LocalDate workedMonth, Activity activity, BigDecimal declared,
        @Nullable Long replacesId, Instant recordedAt, @Nullable Long uploadId, @Nullable String fileName, @Nullable String sourceSheet,
        @Nullable String sourceCell) {

    public YearMonth month() {
        return YearMonth.from(workedMonth);
    }

    public Hours hours() {
        return new Hours(declared);
    }

    public Period placement() {
        return new Period(startsOn, plannedEnd);
    }

    /** File, sheet and cell of the figure; empty for typed hours. */
    public String source() {
        String cell = sourceSheet == null || sourceSheet.isEmpty() ? sourceCell : sourceSheet + "!" + sourceCell;
        return uploadId == null ? "" : fileName + ", " + cell;
    }
}
