package fr.clausier.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage: 5 means 5 %. Kept to 0.0001 point, so that rates typed in contracts (7.25 %) stay exact. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    public Percent {
        value = value.setScale(4, RoundingMode.HALF_UP);
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** 5 % as 0.05, exact. */
    public BigDecimal ratio() {
        return value.movePointLeft(2);
    }

    public boolean isBetween0And100() {
        return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
