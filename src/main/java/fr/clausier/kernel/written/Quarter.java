package fr.clausier.kernel.written;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A quarter of a year, as "T1 2026" says it: three months, hence no month. Hours said of a quarter are refused, or spread by whoever is
 * told how.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    /** @throws IllegalArgumentException for a number that is none of the four */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("quarter " + number);
        }
    }

    public YearMonth first() {
        return YearMonth.of(year, (number - 1) * MONTHS + 1);
    }

    public YearMonth last() {
        return first().plusMonths(MONTHS - 1L);
    }

    public List<YearMonth> months() {
        return IntStream.range(0, MONTHS).mapToObj(first()::plusMonths).toList();
    }
}
