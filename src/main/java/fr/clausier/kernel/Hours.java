package fr.clausier.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of hours of work or training, exact to 0.01 h. 1 h 20 min is 1.33 h. May be negative only as a difference.
 */
public record Hours(BigDecimal value) implements Comparable<Hours> {

    public static final Hours ZERO = new Hours(BigDecimal.ZERO);

    /** @throws NullPointerException if the value is absent: an unknown number of hours is never zero */
    public Hours {
        value = value.setScale(2, RoundingMode.HALF_UP);
    }

    public static Hours of(String value) {
        return new Hours(new BigDecimal(value));
    }

    public static Hours of(long value) {
        return new Hours(BigDecimal.valueOf(value));
    }

    public Hours plus(Hours other) {
        return new Hours(value.add(other.value));
    }

    public Hours minus(Hours other) {
        return new Hours(value.subtract(other.value));
    }

    public Hours min(Hours other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Hours max(Hours other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isMoreThan(Hours other) {
        return compareTo(other) > 0;
    }

    /** This share of a total, in percent to 0.01; 0 when the total is zero. */
    public Percent shareOf(Hours total) {
        return total.isZero() ? Percent.ZERO
            : new Percent(value.multiply(BigDecimal.valueOf(100)).divide(total.value, 2, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Hours other) {
        return value.compareTo(other.value);
    }

    /** Plain decimal with a point, for logs, JSON and canonical forms; screens format it in the reader's language. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
