package fr.clausier.clause.term;

import java.util.Optional;

/**
 * How long a person counts after the first hire: a number of calendar months, or until the clause ends ({@code end}). A cap of
 * years is written in months: four years are 48.
 *
 * @param months 1 to 240; null until the clause ends
 */
public record CountingLimit(Integer months) {

    public static final CountingLimit END_OF_CLAUSE = new CountingLimit(null);
    private static final int MOST_MONTHS = 240;

    /** Empty unless the text is a number of months from 1 to 240 or {@code end}. */
    public static Optional<CountingLimit> parse(String text) {
        if (text.equals("end")) {
            return Optional.of(END_OF_CLAUSE);
        }
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_MONTHS
            ? Optional.of(new CountingLimit(Integer.valueOf(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return months == null ? "end" : months.toString();
    }
}
