package fr.clausier.hours.judgment;

import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.LineSource;
import fr.clausier.hours.line.Clocks;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.Proof;
import fr.clausier.provider.Convention;
import java.time.YearMonth;
import java.util.List;

/** What the lines of one placement have in common, made once for all of them. */
final class PlacementFacts {

    private final StoredPlacement stored;
    private final String lotKey;
    private final Siret employer;
    private final Period days;
    private final List<HeldConvention> conventions;
    private final List<SeenProof> proofs;
    private final Careers careers;
    private final Clocks clocks;

    PlacementFacts(StoredPlacement stored, List<Convention> conventions, List<Proof> proofs, Careers careers) {
        this.stored = stored;
        this.lotKey = stored.buyerSiret() + "/" + stored.contractNumber() + "/" + stored.lotNumber();
        this.employer = new Siret(stored.employerSiret());
        this.days = new Period(stored.startsOn(), stored.plannedEnd());
        this.conventions = conventions.stream().map(each -> new HeldConvention(each.kind(), each.validFrom(), each.validTo())).toList();
        this.proofs = proofs.stream().filter(each -> each.group() == stored.eligibleGroup())
            .map(each -> new SeenProof(each.dated(), each.validUntil())).toList();
        this.careers = careers;
        this.clocks = careers.clocks(stored.placement());
    }

    boolean isSelected() {
        return stored.selected();
    }

    LineFacts of(StoredLine line) {
        YearMonth month = YearMonth.from(line.workedMonth());
        return new LineFacts(line.line(), stored.lot(), lotKey, month, employer, stored.employerKind(), conventions, stored.reference(),
            stored.eligibleGroup(), proofs, stored.modality(), stored.contractType(), days, line.activity(), new Hours(line.declared()), clocks,
            careers.derogations(stored.placement(), month));
    }

    JudgedLine judged(StoredLine line, Decision decision) {
        return new JudgedLine(decision, stored.placement(), stored.participant(), stored.employer(), stored.shown(), line.recordedAt(),
            new LineSource(line.upload(), line.fileName(), line.sourceSheet(), line.sourceCell(), line.sourceCorrected()));
    }
}
