package fr.clausier.compliance;

import fr.clausier.hours.decision.Decision;
import fr.clausier.kernel.Hours;
import java.util.Collection;

/** Sums over lines: declared = counted + refused + to review. */
public record Tally(Hours declared, Hours counted, Hours refused, Hours review) {

    public static final Tally NOTHING = new Tally(Hours.ZERO, Hours.ZERO, Hours.ZERO, Hours.ZERO);

    public static Tally of(Collection<Decision> decisions) {
        return decisions.stream().map(each -> new Tally(each.declared(), each.counted(), each.refused(), each.review()))
            .reduce(NOTHING, Tally::plus);
    }

    public Tally plus(Tally other) {
        return new Tally(declared.plus(other.declared), counted.plus(other.counted), refused.plus(other.refused),
            review.plus(other.review));
    }
}
