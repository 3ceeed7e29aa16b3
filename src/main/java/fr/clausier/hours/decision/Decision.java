package fr.clausier.hours.decision;

import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.util.List;

/**
 * What became of one declared line: counted + refused + to review = declared, exactly.
 *
 * @param termsVersion version of the terms that governed the month; 0 when the lot has none
 * @param shares every rule that spoke, in order; those that took no hours hold zero
 */
public record Decision(LineFacts facts, int termsVersion, List<Share> shares) {

    /** A part of the line's hours with the reason that sent it there. */
    public record Share(Part part, Hours hours, Reason reason) { }

    /** @throws IllegalStateException if the parts do not add up: a fault of the program, never to be stored */
    public Decision {
        shares = List.copyOf(shares);
        Hours sum = shares.stream().map(Share::hours).reduce(Hours.ZERO, Hours::plus);
        if (!sum.equals(facts.hours())) {
            throw new IllegalStateException("the parts of line " + facts.line() + " make " + sum + " for " + facts.hours() + " declared");
        }
    }

    /** Handle of the line judged. */
    public long line() {
        return facts.line();
    }

    public Hours declared() {
        return facts.hours();
    }

    public Hours counted() {
        return of(Part.COUNTED);
    }

    public Hours refused() {
        return of(Part.REFUSED);
    }

    public Hours review() {
        return of(Part.REVIEW);
    }

    /** Why hours were refused or sent to review, every rule that spoke; empty for a line wholly counted. */
    public List<Reason> objections() {
        return shares.stream().filter(share -> share.part() != Part.COUNTED).map(Share::reason).toList();
    }

    private Hours of(Part part) {
        return shares.stream().filter(share -> share.part() == part).map(Share::hours).reduce(Hours.ZERO, Hours::plus);
    }
}
