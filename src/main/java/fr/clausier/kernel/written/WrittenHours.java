package fr.clausier.kernel.written;

import fr.clausier.kernel.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours as they are written in cells and boxes: 151,67 · 1 234,5 h · 35 heures · 1h30 · 104:30 · 90 min · néant. */
public final class WrittenHours {

    /** Longer than any number a person writes; reading millions of digits would take minutes. */
    private static final int LONGEST = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern APART = Pattern.compile("[ '’]");
    private static final Pattern GROUPED = Pattern.compile("([+-]? ?)([0-9]+|[0-9]{1,3}(?:[ '’][0-9]{3})+)([.,][0-9]+)?");
    private static final Pattern TWO_SEPARATORS = Pattern.compile("[+-]?[0-9 ]+[.,][0-9 ]+[.,][0-9., ]*(?: ?[a-z]+)?");
    private static final Pattern UNIT = Pattern.compile(" ?(?:h|hrs?|heures?|hours?)\\.?$");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,5}) ?[h:] ?([0-9]{1,2})(?: ?(?:min|mn|m|minutes?))?\\.?|([0-9]{1,5}):([0-9]{2}):00");
    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,7}) ?(?:min|mn|minutes?)\\.?");
    /** What people write for "no hours": an answer, where an empty cell is none. */
    private static final Set<String> NOTHING = Set.of("néant", "neant", "-", "–", "—", "zéro", "zero", "aucune", "aucune heure", "nul");
    private static final int MINUTES_AN_HOUR = 60;

    private WrittenHours() { }

    /** A decimal with a comma or a point; spaces or apostrophes may only stand between thousands. */
    public static Optional<BigDecimal> decimal(String text) {
        String plain = plain(text);
        Matcher number = GROUPED.matcher(plain);
        return number.matches() ? Optional.of(new BigDecimal(APART.matcher(plain).replaceAll("").replace(',', '.'))) : Optional.empty();
    }

    /** The hours a text says; empty when it says none that can be told for sure: {@link #problem} then says why. */
    public static Optional<Hours> read(String text) {
        String plain = plain(text).toLowerCase(Locale.FRENCH);
        if (NOTHING.contains(plain)) {
            return Optional.of(Hours.ZERO);
        }
        Optional<BigDecimal> decimal = decimal(UNIT.matcher(plain).replaceFirst(""));
        if (decimal.isPresent()) {
            return decimal.map(Hours::new);
        }
        Matcher minutes = MINUTES.matcher(plain);
        if (minutes.matches()) {
            return Optional.of(ofMinutes(Long.parseLong(minutes.group(1))));
        }
        Matcher clock = CLOCK.matcher(plain);
        return clock.matches() && minutes(clock) < MINUTES_AN_HOUR
            ? Optional.of(ofMinutes(hours(clock) * MINUTES_AN_HOUR + minutes(clock))) : Optional.empty();
    }

    /**
     * Code of the reason why a text says no hours: {@code hours-two-separators} for 12,345.50, which may be twelve or twelve thousand,
     * {@code hours-minutes} for 1h75, {@code hours-format} for the rest.
     */
    public static String problem(String text) {
        String plain = plain(text).toLowerCase(Locale.FRENCH);
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches() && minutes(clock) >= MINUTES_AN_HOUR) {
            return "hours-minutes";
        }
        return TWO_SEPARATORS.matcher(plain).matches() ? "hours-two-separators" : "hours-format";
    }

    private static String plain(String text) {
        return text.length() > LONGEST ? "" : SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static long hours(Matcher clock) {
        return Long.parseLong(clock.group(1) == null ? clock.group(3) : clock.group(1));
    }

    private static long minutes(Matcher clock) {
        return Long.parseLong(clock.group(2) == null ? clock.group(4) : clock.group(2));
    }

    private static Hours ofMinutes(long minutes) {
        return new Hours(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES_AN_HOUR), 2, RoundingMode.HALF_UP));
    }
}
