package fr.clausier.clause.penalty;

import java.util.Map;

/** One penalty the contract provides for. Sealed: adding a shape, the compiler names what must follow. */
public sealed interface Penalty permits MissingHour, MissingHourMultiple, LateDay, LumpSum {

    PenaltyShape shape();

    /** Writes the shape's own values as {@link Penalties} reads them. */
    void write(Map<String, Object> document);
}
