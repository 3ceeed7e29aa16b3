package fr.clausier.compliance.due;

import fr.clausier.kernel.Reason;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One thing due.
 *
 * @param organisation from whom; 0 for the facilitator
 * @param since day since when it waits; null when unknown
 * @param lot 0 when it is about the contract as a whole
 * @param participant the person it is about; 0 for nobody in particular
 * @param reason why, as a sentence
 * @param before last day to do it; null when nothing sets one
 */
public record DueItem(DueKind kind, long organisation, @Nullable LocalDate since, long contract, long lot, long participant, Reason reason,
        @Nullable LocalDate before) {

    /** Soonest first; what has no date comes last. */
    public static final Comparator<DueItem> SOONEST = Comparator.comparing(DueItem::before, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(DueItem::since, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(DueItem::kind)
        .thenComparing(DueItem::contract).thenComparing(DueItem::lot).thenComparing(DueItem::organisation)
        .thenComparing(DueItem::participant).thenComparing(item -> item.reason().code());
}
