package fr.clausier.hours.judgment;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.LineSource;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Proof;
import fr.clausier.provider.Convention;
import fr.clausier.provider.EmployerKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A standing line with what the database knows of its placement, person, employer and lot, in one row. */
@Introspected
record StoredLine(long line, long lot, String buyerSiret, String contractNumber, String lotNumber, LocalDate workedMonth, Activity activity,
        BigDecimal declared, long placement, long participant, String reference, long employer, String employerSiret,
        EmployerKind employerKind, Modality modality, ContractType contractType, EligibleGroup eligibleGroup, LocalDate startsOn,
        @Nullable LocalDate plannedEnd, Instant recordedAt, @Nullable Long upload, @Nullable String fileName, @Nullable String sourceSheet,
        @Nullable String sourceCell, boolean selected, boolean shown) {

    LineFacts facts(List<Convention> conventions, List<Proof> proofs, Careers careers) {
        return new LineFacts(line, lot, buyerSiret + "/" + contractNumber + "/" + lotNumber, YearMonth.from(workedMonth),
            new Siret(employerSiret), employerKind,
            conventions.stream().map(each -> new HeldConvention(each.kind(), each.validFrom(), each.validTo())).toList(), reference,
            eligibleGroup, proofs.stream().filter(each -> each.group() == eligibleGroup)
                .map(each -> new SeenProof(each.dated(), each.validUntil())).toList(), modality, contractType,
            new Period(startsOn, plannedEnd), activity, new Hours(declared), careers.clocks(placement),
            careers.derogations(placement, YearMonth.from(workedMonth)));
    }

    JudgedLine judged(Decision decision) {
        return new JudgedLine(decision, placement, participant, employer, shown, recordedAt,
            new LineSource(upload, fileName, sourceSheet, sourceCell));
    }
}
