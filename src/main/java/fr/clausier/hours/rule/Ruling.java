package fr.clausier.hours.rule;

import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;

/**
 * A rule that speaks: the part to which it sends the hours, and why. A rule with nothing against a line stays silent.
 *
 * @param some how many of the line's hours; null for all of them
 */
public record Ruling(Part part, Hours some, Reason reason) {

    public static Ruling refused(Reason reason) {
        return new Ruling(Part.REFUSED, null, reason);
    }

    /** Refuses some of the hours, not all. */
    public static Ruling refused(Hours some, Reason reason) {
        return new Ruling(Part.REFUSED, some, reason);
    }

    public boolean isWhole() {
        return some == null;
    }

    public static Ruling review(Reason reason) {
        return new Ruling(Part.REVIEW, null, reason);
    }
}
