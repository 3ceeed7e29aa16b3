package fr.clausier.web;

import fr.clausier.kernel.Hours;
import fr.clausier.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a lot is, as a bar: counted hours, hours to review, and where the expected figure stands. Widths are parts of 100,
 * cut at the end of the bar.
 *
 * @param expected null when nothing is expected to date
 * @param band where the forecast lies; null when there is none
 */
public record Gauge(BigDecimal counted, BigDecimal review, BigDecimal expected, Hours due, Hours countedHours,
        Hours reviewHours, Hours expectedHours, Band band) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** From the low to the high end of a forecast. */
    public record Band(BigDecimal from, BigDecimal width) { }

    public static Gauge of(Hours due, Hours counted, Hours review, Hours expected) {
        BigDecimal first = part(counted, due).min(WHOLE);
        BigDecimal second = part(review, due).min(WHOLE.subtract(first));
        BigDecimal mark = expected == null || due.isZero() ? null : part(expected, due).min(new BigDecimal("99.2"));
        return new Gauge(first, second, mark, due, counted, review, expected, null);
    }

    /** The same with the band of a forecast under it; both ends are null when nothing is foretold. */
    public Gauge foreseen(Hours low, Hours high) {
        if (low == null || due.isZero()) {
            return this;
        }
        BigDecimal from = part(low, due).min(new BigDecimal("99"));
        BigDecimal to = part(high, due).min(WHOLE).max(from.add(BigDecimal.ONE));
        return new Gauge(counted, review, expected, due, countedHours, reviewHours, expectedHours, new Band(from, to.subtract(from)));
    }

    /** The bar in words, for those who do not see it. */
    public String said(Words words) {
        return expectedHours == null ? words.say("page.progress.said", countedHours, due, reviewHours)
            : words.say("page.progress.said-expected", countedHours, due, reviewHours, expectedHours);
    }

    private static BigDecimal part(Hours hours, Hours due) {
        return due.isZero() ? BigDecimal.ZERO
            : hours.value().max(BigDecimal.ZERO).multiply(WHOLE).divide(due.value(), 2, RoundingMode.HALF_UP);
    }
}
