package fr.clausier.compliance.check;

import fr.clausier.compliance.check.rule.WorkedLine;
import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** A standing line that may say the same as another. */
@Introspected
record StoredWork(long line, long contract, long lot, String buyerSiret, String contractNumber, String lotNumber, long participant,
        String reference, long employer, String employerSiret, LocalDate workedMonth, Activity activity, BigDecimal declared) {

    WorkedLine worked() {
        return new WorkedLine(line, contract, lot, buyerSiret + "/" + contractNumber + "/" + lotNumber, participant, reference, employer,
            employerSiret, YearMonth.from(workedMonth), activity, new Hours(declared));
    }
}
