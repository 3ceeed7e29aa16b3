package fr.clausier.clause;

import fr.clausier.clause.fit.FitChanges;
import fr.clausier.clause.formula.FixedHours;
import fr.clausier.clause.formula.Rounding;
import fr.clausier.clause.formula.Target;
import fr.clausier.clause.formula.TargetFormula;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.clause.term.Accepted;
import fr.clausier.clause.term.EurosMethod;
import fr.clausier.clause.term.How;
import fr.clausier.clause.term.HowLong;
import fr.clausier.clause.term.ProofAges;
import fr.clausier.clause.term.ShareLimit;
import fr.clausier.clause.term.What;
import fr.clausier.clause.term.When;
import fr.clausier.clause.term.Who;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes terms for tests: everything is accepted in 2026 unless the test says otherwise. */
public final class TermsExample {

    private int version = 1;
    private LocalDate effectiveFrom;
    private Set<Modality> modalities = EnumSet.allOf(Modality.class);
    private Set<EligibleGroup> groups = EnumSet.allOf(EligibleGroup.class);
    private Period window = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private Cadence cadence = Cadence.MONTHLY;
    private int dueDay = 15;
    private Hours ceiling = Hours.of(220);
    private Accepted training = Accepted.NO;
    private Accepted tutoring = Accepted.NO;
    private Rounding rounding = Rounding.DOWN;
    private boolean opinions;
    private boolean forecast;
    private ProofAges proofs = ProofAges.USUAL;
    private HowLong howLong = HowLong.TO_THE_END;
    private boolean conventions = true;
    private boolean contractLimits = true;
    private Hours aiLimit;
    private List<ShareLimit> shares = List.of();
    private EurosMethod euros;
    private Penalties penalties = Penalties.NONE;
    private FitChanges fit = FitChanges.NONE;
    private ClauseKind kind = ClauseKind.INSERTION;
    private TargetFormula target = new FixedHours(Hours.of(1000));

    public static TermsExample terms() {
        return new TermsExample();
    }

    public TermsExample version(int number, LocalDate from) {
        version = number;
        effectiveFrom = from;
        return this;
    }

    public TermsExample window(LocalDate from, LocalDate to) {
        window = new Period(from, to);
        return this;
    }

    public TermsExample window(Period days) {
        window = days;
        return this;
    }

    public TermsExample groups(Set<EligibleGroup> accepted) {
        groups = accepted;
        return this;
    }

    public TermsExample modalities(Set<Modality> allowed) {
        modalities = allowed;
        return this;
    }

    public TermsExample due(Hours hours) {
        target = new FixedHours(hours);
        return this;
    }

    public TermsExample target(TargetFormula formula) {
        target = formula;
        return this;
    }

    public TermsExample ceiling(Hours hours) {
        ceiling = hours;
        return this;
    }

    public TermsExample declared(Cadence every, int day) {
        cadence = every;
        dueDay = day;
        return this;
    }

    public TermsExample trainingCounts(boolean counts) {
        training = counts ? Accepted.YES : Accepted.NO;
        return this;
    }

    public TermsExample training(Accepted accepted) {
        training = accepted;
        return this;
    }

    public TermsExample tutoring(Accepted accepted) {
        tutoring = accepted;
        return this;
    }

    public TermsExample rounding(Rounding rounded) {
        rounding = rounded;
        return this;
    }

    public TermsExample forecast(boolean asked) {
        forecast = asked;
        return this;
    }

    public TermsExample opinions(boolean accepted) {
        opinions = accepted;
        return this;
    }

    public TermsExample proofs(ProofAges ages) {
        proofs = ages;
        return this;
    }

    public TermsExample howLong(HowLong time) {
        howLong = time;
        return this;
    }

    public TermsExample conventions(boolean asked) {
        conventions = asked;
        return this;
    }

    public TermsExample contractLimits(boolean held) {
        contractLimits = held;
        return this;
    }

    public TermsExample aiLimit(Hours limit) {
        aiLimit = limit;
        return this;
    }

    public TermsExample shares(ShareLimit... limits) {
        shares = List.of(limits);
        return this;
    }

    public TermsExample euros(EurosMethod method) {
        euros = method;
        return this;
    }

    public TermsExample penalties(Penalties provided) {
        penalties = provided;
        return this;
    }

    public TermsExample kind(ClauseKind asked) {
        kind = asked;
        return this;
    }

    public TermsExample fit(FitChanges changes) {
        fit = changes;
        return this;
    }

    public Terms build() {
        return new Terms(version, effectiveFrom == null ? window.from() : effectiveFrom, Instant.EPOCH, kind,
            LegalBasis.CONDITION, window, new Target(target, rounding), new Who(groups, opinions, proofs), howLong,
            new How(modalities, fit, conventions, contractLimits, aiLimit, shares, euros), new What(training, tutoring, ceiling),
            new When(cadence, Set.of(), dueDay, forecast, List.of()), penalties, null);
    }

    public TermsHistory alone() {
        return new TermsHistory(List.of(build()));
    }
}
