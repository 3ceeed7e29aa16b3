package fr.clausier.kernel.written;

import fr.clausier.kernel.Folded;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, months and quarters as they are written: 05/03/2026 · 5/3/26 · 5 mars 2026 · 2026-03-05 · mars-26 · 03-2026 · T1 2026. */
public final class WrittenDays {

    private static final int LONGEST = 60;
    /** Two-figure years after this one are of no sure century, and refused. */
    private static final int LAST_SHORT_YEAR = 69;
    private static final int CENTURY = 2000;
    private static final String TIME = "(?:[T ]+[0-9]{1,2}[:h][0-9]{2}.*)?";
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})" + TIME);
    private static final Pattern FRENCH_DATE = Pattern.compile("([0-9]{1,2})([/.\\- ])([0-9]{1,2})\\2([0-9]{4})" + TIME);
    private static final Pattern SHORT_DATE = Pattern.compile("([0-9]{1,2})([/.\\-])([0-9]{1,2})\\2([0-9]{2})");
    private static final Pattern NAMED_DATE = Pattern.compile(
        "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:le )?([0-9]{1,2})(?:er| er)? ?([a-z]+) ?([0-9]{4}|[0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("([1-7][0-9]{4})(?:[.,][0-9]+)?");
    private static final Pattern ISO_MONTH = Pattern.compile("([0-9]{4})[-/. ]([0-9]{1,2})");
    private static final Pattern FRENCH_MONTH = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(?:mois (?:de |d )?)?([a-z]+) ?([0-9]{4}|[0-9]{2})|([0-9]{4}) ([a-z]+)");
    private static final Pattern QUARTER = Pattern.compile(
        "(?:[tq] ?([1-4])|([1-4]) ?[tq]|([1-4]) ?(?:er|ere|e|eme|nd|nde|ieme)? ?trim(?:estre)?|trim(?:estre)? ?([1-4])) ?(?:de )?([0-9]{4}|[0-9]{2})");
    private static final Pattern QUARTER_LAST = Pattern.compile("([0-9]{4}) ?(?:[tq] ?([1-4])|([1-4]) ?[tq]|trim(?:estre)? ?([1-4]))");
    private static final List<String> ORDINALS = List.of("premier", "deuxieme", "troisieme", "quatrieme");
    private static final List<List<String>> MONTHS = List.of(
        List.of("janvier", "janv", "jan", "january"), List.of("fevrier", "fevr", "fev", "february", "feb"),
        List.of("mars", "mar", "march"), List.of("avril", "avr", "april", "apr"), List.of("mai", "may"),
        List.of("juin", "june", "jun"), List.of("juillet", "juill", "juil", "july", "jul"), List.of("aout", "aou", "august", "aug"),
        List.of("septembre", "sept", "sep", "september"), List.of("octobre", "oct", "october"),
        List.of("novembre", "nov", "november"), List.of("decembre", "dec", "december"));
    private static final LocalDate DAY_BEFORE_THE_FIRST = LocalDate.of(1899, 12, 30);

    private WrittenDays() { }

    /** A day. Two-figure years are of this century up to 69, and no day after: 5/3/91 may be of any. */
    public static Optional<LocalDate> date(String text) {
        String bare = bare(text);
        Matcher iso = ISO_DATE.matcher(bare);
        if (iso.matches()) {
            return day(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3));
        }
        Matcher french = FRENCH_DATE.matcher(bare);
        if (french.matches()) {
            return day(Integer.parseInt(french.group(4)), french.group(3), french.group(1));
        }
        Matcher brief = SHORT_DATE.matcher(bare);
        if (brief.matches()) {
            return year(brief.group(4)).flatMap(year -> day(year, brief.group(3), brief.group(1)));
        }
        Matcher named = NAMED_DATE.matcher(Folded.of(bare));
        return named.matches() ? year(named.group(3)).flatMap(year -> monthNamed(named.group(2)).flatMap(m -> day(year, m.toString(), named.group(1))))
            : Optional.empty();
    }

    /** Whether a day is written with a two-figure year: enough for the start of a contract, not for a birth. */
    public static boolean hasShortYear(String text) {
        String bare = bare(text);
        Matcher named = NAMED_DATE.matcher(Folded.of(bare));
        return SHORT_DATE.matcher(bare).matches() || named.matches() && named.group(3).length() == 2;
    }

    /** The day a spreadsheet keeps as this number, from 1927 to 2119: in a cell meant for a day that lost its format, or its export as text. */
    public static Optional<LocalDate> serial(String text) {
        Matcher serial = SERIAL.matcher(text.strip());
        return serial.matches() ? Optional.of(DAY_BEFORE_THE_FIRST.plusDays(Long.parseLong(serial.group(1)))) : Optional.empty();
    }

    /** A calendar month; a day gives its month. */
    public static Optional<YearMonth> month(String text) {
        String bare = bare(text);
        Matcher iso = ISO_MONTH.matcher(bare);
        if (iso.matches()) {
            return month(() -> YearMonth.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2))));
        }
        Matcher french = FRENCH_MONTH.matcher(bare);
        if (french.matches()) {
            return month(() -> YearMonth.of(Integer.parseInt(french.group(2)), Integer.parseInt(french.group(1))));
        }
        Matcher named = NAMED_MONTH.matcher(Folded.of(bare));
        if (named.matches()) {
            boolean yearFirst = named.group(1) == null;
            return year(named.group(yearFirst ? 3 : 2)).flatMap(year -> monthNamed(named.group(yearFirst ? 4 : 1)).map(m -> YearMonth.of(year, m)));
        }
        return date(bare).map(YearMonth::from);
    }

    /** A calendar month whose year is told elsewhere, in a title or in the name of the sheet: "mars" alone is then enough. */
    public static Optional<YearMonth> month(String text, int year) {
        Optional<YearMonth> whole = month(text);
        return whole.isPresent() ? whole : monthNamed(Folded.of(text).replaceFirst("^mois (de |d )?", "")).map(month -> YearMonth.of(year, month));
    }

    /** A quarter: T1 2026, 1T2026, 2026-T1, 1er trimestre 2026, Q1 26. */
    public static Optional<Quarter> quarter(String text) {
        String folded = Folded.of(bare(text));
        for (int i = 0; i < ORDINALS.size(); i++) {
            folded = folded.replaceFirst("^" + ORDINALS.get(i) + " ", i + 1 + " ");
        }
        Matcher usual = QUARTER.matcher(folded);
        if (usual.matches()) {
            return year(usual.group(5)).map(year -> new Quarter(year, number(usual, 1, 4)));
        }
        Matcher last = QUARTER_LAST.matcher(folded);
        return last.matches() ? year(last.group(1)).map(year -> new Quarter(year, number(last, 2, 4))) : Optional.empty();
    }

    private static int number(Matcher quarter, int first, int last) {
        int group = first;
        while (quarter.group(group) == null && group < last) {
            group++;
        }
        return Integer.parseInt(quarter.group(group));
    }

    private static String bare(String text) {
        return text.length() > LONGEST ? "" : text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static Optional<Integer> year(String written) {
        int year = Integer.parseInt(written);
        return written.length() > 2 ? Optional.of(year) : year <= LAST_SHORT_YEAR ? Optional.of(CENTURY + year) : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(Supplier<YearMonth> made) {
        try {
            return Optional.of(made.get());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> monthNamed(String folded) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(folded)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
