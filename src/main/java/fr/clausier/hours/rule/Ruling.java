package fr.clausier.hours.rule;

import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Reason;

/** A rule that speaks: the part to which it sends the hours, and why. A rule with nothing against a line stays silent. */
public record Ruling(Part part, Reason reason) {

    public static Ruling refused(Reason reason) {
        return new Ruling(Part.REFUSED, reason);
    }

    public static Ruling review(Reason reason) {
        return new Ruling(Part.REVIEW, reason);
    }
}
