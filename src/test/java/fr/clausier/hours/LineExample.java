package fr.clausier.hours;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.Clocks;
import fr.clausier.hours.line.HeldConvention;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Makes line facts for tests: 100 h of March 2026 through an ETTI with nothing wrong, unless the test says otherwise. */
public final class LineExample {

    private long line = 1;
    private long lot = 1;
    private YearMonth month = YearMonth.of(2026, 3);
    private Siret employer = new Siret("11111111100006");
    private EmployerKind kind = EmployerKind.ETTI;
    private List<HeldConvention> conventions = List.of(new HeldConvention(EmployerKind.ETTI, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    private String participant = "P1";
    private EligibleGroup group = EligibleGroup.RSA;
    private List<SeenProof> proofs = List.of(new SeenProof(LocalDate.of(2026, 1, 15), null));
    private Modality modality = Modality.LABOUR_SUPPLY;
    private ContractType contract = ContractType.MISSION;
    private Period placement = new Period(LocalDate.of(2026, 2, 3), null);
    private Activity activity = Activity.WORK;
    private Hours hours = Hours.of(100);
    private Clocks clocks;
    private Set<DerogationKind> derogations = Set.of();

    public static LineExample line() {
        return new LineExample();
    }

    public LineExample id(long handle) {
        line = handle;
        return this;
    }

    public LineExample lot(long handle) {
        lot = handle;
        return this;
    }

    public LineExample month(YearMonth worked) {
        month = worked;
        return this;
    }

    public LineExample employer(String siret) {
        employer = new Siret(siret);
        return this;
    }

    public LineExample kind(EmployerKind of, Modality by, ContractType under) {
        kind = of;
        modality = by;
        contract = under;
        return this;
    }

    public LineExample conventions(List<HeldConvention> held) {
        conventions = held;
        return this;
    }

    public LineExample person(String reference) {
        participant = reference;
        return this;
    }

    public LineExample group(EligibleGroup of, SeenProof... seen) {
        group = of;
        proofs = List.of(seen);
        return this;
    }

    public LineExample hired(LocalDate from, LocalDate plannedEnd) {
        placement = new Period(from, plannedEnd);
        return this;
    }

    public LineExample activity(Activity of) {
        activity = of;
        return this;
    }

    public LineExample hours(String declared) {
        hours = Hours.of(declared);
        return this;
    }

    /** Since when the person's times run; without this, since the hiring for the line. */
    public LineExample clocks(Clocks running) {
        clocks = running;
        return this;
    }

    public LineExample granted(Set<DerogationKind> valid) {
        derogations = valid;
        return this;
    }

    public LineFacts build() {
        return new LineFacts(line, lot, "L" + lot, month, employer, kind, conventions, participant, group, proofs, modality, contract,
            placement, activity, hours, clocks == null ? Clocks.since(placement.from()) : clocks, derogations);
    }
}
