package fr.clausier.clause;

import fr.clausier.clause.fit.FitChanges;
import fr.clausier.clause.formula.FixedHours;
import fr.clausier.clause.formula.TargetFormula;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.participant.EligibleGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
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
    private boolean training;
    private FitChanges fit = FitChanges.NONE;
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
        training = counts;
        return this;
    }

    public TermsExample fit(FitChanges changes) {
        fit = changes;
        return this;
    }

    public Terms build() {
        return new Terms(version, effectiveFrom == null ? window.from() : effectiveFrom, Instant.EPOCH, LegalBasis.CONDITION, modalities,
            groups, window, cadence, dueDay, ceiling, training, fit, target, null);
    }

    public TermsHistory alone() {
        return new TermsHistory(java.util.List.of(build()));
    }
}
