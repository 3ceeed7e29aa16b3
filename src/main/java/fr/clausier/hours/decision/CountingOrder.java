package fr.clausier.hours.decision;

import fr.clausier.hours.line.LineFacts;
import java.util.Comparator;

/**
 * The fixed order in which lines consume ceilings: month, employer SIRET, the person's stable key; then whatever else tells two
 * lines apart, so that neither the order of import nor a database id ever decides which hour counts.
 */
public final class CountingOrder {

    public static final Comparator<LineFacts> COMPARATOR = Comparator.comparing(LineFacts::month)
        .thenComparing(LineFacts::employer).thenComparing(LineFacts::participant).thenComparing(LineFacts::lotKey)
        .thenComparing(LineFacts::hiredOn).thenComparing(LineFacts::modality).thenComparing(LineFacts::contract)
        .thenComparing(LineFacts::kind).thenComparing(LineFacts::group).thenComparing(LineFacts::activity)
        .thenComparing(LineFacts::hours)
        // two lines alike in all of this are judged alike: whichever comes first, the sums are the same
        .thenComparing(LineFacts::line);

    private CountingOrder() { }
}
