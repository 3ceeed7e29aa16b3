package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;

/**
 * Hours counted at the end of the window, as far as can be told at the end of a month. R-33 says how.
 *
 * @param low null, like middle and high, when nothing can be told yet
 * @param middle as likely to be exceeded as not
 * @param rate how often the truth is expected between low and high, in percent
 */
public record Forecast(Hours low, Hours middle, Hours high, Percent rate, Reason reason) {

    /** @throws IllegalArgumentException unless low ≤ middle ≤ high, or none of them is told */
    public Forecast {
        boolean none = low == null && middle == null && high == null;
        if (!none && (low.isMoreThan(middle) || middle.isMoreThan(high))) {
            throw new IllegalArgumentException("a forecast runs from low to high: " + low + ", " + middle + ", " + high);
        }
    }

    public boolean isKnown() {
        return middle != null;
    }

    /** Whether the clause is more likely than not to end below these hours; false when nothing can be told. */
    public boolean fallsShortOf(Hours due) {
        return isKnown() && due.isMoreThan(middle);
    }
}
