package fr.clausier.opendata.decp.values;

import fr.clausier.kernel.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates of published records, read from the text of the file. A text that would make a monstrous number is none. */
public final class PublishedNumbers {

    /** Largest amount kept, in euros; files hold 1e17 for "unknown". */
    public static final BigDecimal LARGEST_AMOUNT = new BigDecimal("99999999999.99");
    /** A hundred years. */
    public static final int LONGEST_MONTHS = 1200;
    public static final int EARLIEST_YEAR = 1990;
    public static final int LATEST_YEAR = 2100;

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?[eE][+-]?[0-9]{1,2}");
    private static final int LONGEST_NUMBER = 60;

    private PublishedNumbers() { }

    /** A decimal: 575000, 575 000,50, 4.087E6. The exponent has at most two digits, so the value stays small in memory. */
    public static Optional<BigDecimal> decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        return SCIENTIFIC.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Written.decimal(text);
    }

    /** An amount in euros to the cent, at least {@code least}. */
    public static Optional<BigDecimal> amount(String text, BigDecimal least) {
        return decimal(text).filter(n -> n.compareTo(least) >= 0 && n.compareTo(LARGEST_AMOUNT) <= 0)
            .map(n -> n.setScale(2, RoundingMode.HALF_UP));
    }

    /** A whole number between the two, written 12 or 12.0. */
    public static Optional<Integer> whole(String text, int least, int most) {
        return decimal(text).filter(n -> n.compareTo(BigDecimal.valueOf(least)) >= 0 && n.compareTo(BigDecimal.valueOf(most)) <= 0)
            .filter(n -> n.stripTrailingZeros().scale() <= 0).map(BigDecimal::intValueExact);
    }

    /** A share between 0 and 1. */
    public static Optional<BigDecimal> share(String text) {
        return decimal(text).filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) <= 0)
            .map(n -> n.setScale(Math.max(0, Math.min(n.scale(), 6)), RoundingMode.HALF_UP));
    }

    /** A day; a time or a zone behind it (2018-03-20+01:00) is ignored. Outside 1990–2100 it is a typing error. */
    public static Optional<LocalDate> date(String text) {
        boolean isoWithMore = text.length() > 10 && text.substring(0, 10).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        return Written.date(isoWithMore ? text.substring(0, 10) : text.length() > LONGEST_NUMBER ? "" : text)
            .filter(day -> day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR);
    }
}
