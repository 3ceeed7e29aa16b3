package fr.clausier.need.step;

import java.time.LocalDate;
import java.util.Comparator;

/** One thing that waits. @param referrer of whom it is about, 0 for none; @param candidate 0 for none; @param since day since when it waits */
public record Step(StepKind kind, long referrer, long candidate, LocalDate since) {

    /** By kind, then what has waited longest. */
    public static final Comparator<Step> IN_ORDER = Comparator.comparing(Step::kind).thenComparing(Step::since).thenComparing(Step::referrer)
        .thenComparing(Step::candidate);

    /** Whether it waits for a referrer rather than for the facilitator. */
    public boolean isForReferrer() {
        return kind == StepKind.REFERRER;
    }
}
