package fr.clausier.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The value of a legal amount from a day on, until the next one begins.
 *
 * @param from first day on which it holds
 * @param value in the unit of the amount, exact
 * @param source the text that fixes it, as a person would cite it
 * @param verified whether a person compared it with that text
 * @param change number of the recorded change; 0 for a value that comes with the product
 */
public record LegalValue(LegalAmount amount, LocalDate from, BigDecimal value, String source, boolean verified, LegalOrigin origin,
        long change) {

    /** A value that comes with the product. */
    public static LegalValue national(LegalAmount amount, LocalDate from, BigDecimal value, String source, boolean verified) {
        return new LegalValue(amount, from, value, source, verified, LegalOrigin.NATIONAL, 0);
    }
}
