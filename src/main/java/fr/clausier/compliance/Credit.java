package fr.clausier.compliance;

import fr.clausier.kernel.Hours;

/**
 * Hours of a clause that are not those of its own lines.
 *
 * @param converted hours that subcontracted euros stand for
 * @param received counted hours that other clauses of a pool passed on to this one
 * @param given counted hours of its own lines passed on to other clauses
 */
public record Credit(Hours converted, Hours received, Hours given) {

    public static final Credit NONE = new Credit(Hours.ZERO, Hours.ZERO, Hours.ZERO);

    public static Credit converted(Hours hours) {
        return new Credit(hours, Hours.ZERO, Hours.ZERO);
    }

    public Credit plus(Credit other) {
        return new Credit(converted.plus(other.converted), received.plus(other.received), given.plus(other.given));
    }

    /** What is added to the hours counted on the lines; below zero when more was given than received. */
    public Hours net() {
        return converted.plus(received).minus(given);
    }
}
