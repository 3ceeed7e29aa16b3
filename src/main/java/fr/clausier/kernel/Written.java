package fr.clausier.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values as people write them in France, on forms and in cells: "12 345,50", "1h30", "05/03/2026", "mars 2026".
 * Empty when the text is not such a value; callers say which value, where and why.
 */
public final class Written {

    /** Longer than any number a person writes; reading millions of digits would take minutes. */
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,4})\\s*(?:h|:)\\s*([0-5]?[0-9])?\\s*(?:min|mn|m)?");
    private static final Pattern HOURS = Pattern.compile("([0-9]+(?:[.,][0-9]+)?)\\s*(?:h|heures?|hours?)");
    private static final Pattern MINUTES = Pattern.compile("([0-9]+)\\s*(?:min|mn|minutes?)");
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern FRENCH_DATE = Pattern.compile("([0-9]{1,2})[/.\\- ]([0-9]{1,2})[/.\\- ]([0-9]{4})");
    private static final Pattern NAMED_DATE = Pattern.compile("([0-9]{1,2})(?:er)? ([a-z]+) ([0-9]{2}|[0-9]{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})");
    private static final Pattern FRENCH_MONTH = Pattern.compile("([0-9]{1,2})[-/]([0-9]{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("([a-z]+) ([0-9]{2}|[0-9]{4})");
    private static final List<List<String>> MONTHS = List.of(
        List.of("janvier", "janv", "jan", "january"), List.of("fevrier", "fevr", "fev", "february", "feb"),
        List.of("mars", "mar", "march"), List.of("avril", "avr", "april", "apr"), List.of("mai", "may"),
        List.of("juin", "june", "jun"), List.of("juillet", "juil", "july", "jul"), List.of("aout", "august", "aug"),
        List.of("septembre", "sept", "sep", "september"), List.of("octobre", "oct", "october"),
        List.of("novembre", "nov", "november"), List.of("decembre", "dec", "december"));

    private Written() { }

    /** A decimal with a comma or a point; spaces between thousands and a euro or percent sign are ignored. */
    public static Optional<BigDecimal> decimal(String text) {
        String bare = text.length() > LONGEST_NUMBER ? "" : text.replaceAll("[\\s\\u00a0\\u202f'’€%]", "");
        return DECIMAL.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(',', '.'))) : Optional.empty();
    }

    /** Hours written as a decimal, a clock time or minutes: 151,67 · 35,5 h · 1h30 · 1 h 30 · 0:45 · 90 min. */
    public static Optional<Hours> hours(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        String bare = text.replaceAll("[\\u00a0\\u202f]", " ").trim().toLowerCase(java.util.Locale.ROOT);
        Optional<BigDecimal> decimal = decimal(bare);
        if (decimal.isPresent()) {
            return decimal.map(Hours::new);
        }
        Matcher hours = HOURS.matcher(bare);
        if (hours.matches()) {
            return Optional.of(Hours.of(hours.group(1).replace(',', '.')));
        }
        Matcher clock = CLOCK.matcher(bare);
        if (clock.matches()) {
            long minutes = Long.parseLong(clock.group(1)) * 60 + (clock.group(2) == null ? 0 : Long.parseLong(clock.group(2)));
            return Optional.of(ofMinutes(minutes));
        }
        Matcher minutes = MINUTES.matcher(bare);
        return minutes.matches() && minutes.group(1).length() < 8 ? Optional.of(ofMinutes(Long.parseLong(minutes.group(1)))) : Optional.empty();
    }

    private static Hours ofMinutes(long minutes) {
        return new Hours(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
    }

    /** A day: 2026-03-05, 05/03/2026, 5 mars 26, 1er avril 2026. Two-figure years are of this century. */
    public static Optional<LocalDate> date(String text) {
        String bare = text.trim();
        Matcher iso = ISO_DATE.matcher(bare);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH_DATE.matcher(bare);
        if (french.matches()) {
            return day(french.group(3), french.group(2), french.group(1));
        }
        Matcher named = NAMED_DATE.matcher(Folded.of(bare));
        return named.matches()
            ? monthNumber(named.group(2)).flatMap(m -> day(century(named.group(3)), m.toString(), named.group(1))) : Optional.empty();
    }

    /** A calendar month: 03/2026, 2026-03, mars 2026, mars 26; a full date gives its month. */
    public static Optional<YearMonth> month(String text) {
        String bare = text.trim();
        Matcher iso = ISO_MONTH.matcher(bare);
        if (iso.matches()) {
            return yearMonth(iso.group(1), iso.group(2));
        }
        Matcher french = FRENCH_MONTH.matcher(bare);
        if (french.matches()) {
            return yearMonth(french.group(2), french.group(1));
        }
        Matcher named = NAMED_MONTH.matcher(Folded.of(bare));
        if (named.matches()) {
            return monthNumber(named.group(1)).flatMap(m -> yearMonth(century(named.group(2)), m.toString()));
        }
        return date(bare).map(YearMonth::from);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> yearMonth(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static String century(String year) {
        return year.length() == 2 ? "20" + year : year;
    }

    private static Optional<Integer> monthNumber(String folded) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(folded)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** Yes or no, as people and programs write it. */
    public static Optional<Boolean> answer(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "1", "oui", "yes" -> Optional.of(true);
            case "false", "off", "0", "non", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
