package fr.clausier.clause.formula;

import fr.clausier.kernel.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** how a computed number of hours is rounded. A term; down to the hour unless the contract says otherwise. */
public enum Rounding {
    /** Down to the hour. */ DOWN(0, RoundingMode.DOWN),
    /** To the nearest hour, half an hour up. */ NEAREST(0, RoundingMode.HALF_UP),
    /** Up to the hour begun. */ UP(0, RoundingMode.UP),
    /** To the nearest hundredth of an hour. */ HUNDREDTH(2, RoundingMode.HALF_UP);

    private final int decimals;
    private final RoundingMode mode;

    Rounding(int decimals, RoundingMode mode) {
        this.decimals = decimals;
        this.mode = mode;
    }

    /** One division, rounded once: rounding on the way would lose or make hours. @param divisor above zero */
    Hours quotient(BigDecimal dividend, BigDecimal divisor) {
        return new Hours(dividend.divide(divisor, decimals, mode));
    }
}
