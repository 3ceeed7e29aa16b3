package fr.clausier.compliance.penalty.rule;

import fr.clausier.clause.penalty.Penalties;
import fr.clausier.kernel.Hours;
import java.time.LocalDate;

/**
 * Hours due and counted on the day they are measured, under the penalties in force that day.
 *
 * @param on last day of the window; or an earlier day a person chose, when the contract ended before
 * @param review hours that still wait for control and may yet count
 */
public record Shortfall(LocalDate on, Hours due, Hours counted, Hours review, Penalties penalties) {

    public Hours missing() {
        return due.minus(counted).max(Hours.ZERO);
    }
}
