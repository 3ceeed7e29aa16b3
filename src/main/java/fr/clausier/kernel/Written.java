package fr.clausier.kernel;

import fr.clausier.kernel.written.Quarter;
import fr.clausier.kernel.written.WrittenDays;
import fr.clausier.kernel.written.WrittenHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values as people write them in France, on forms and in cells: "12 345,50", "1h30", "05/03/2026", "mars 2026".
 * Empty when the text is not such a value; callers say which value, where and why.
 */
public final class Written {

    private static final Pattern UNIT = Pattern.compile("[\\s\\u00a0\\u202f]*[€%]$");

    private Written() { }

    /** A decimal with a comma or a point; spaces between thousands and a euro or percent sign are ignored. */
    public static Optional<BigDecimal> decimal(String text) {
        return WrittenHours.decimal(UNIT.matcher(text).replaceFirst(""));
    }

    /** Hours written as a decimal, a clock time, minutes or in a word: 151,67 · 35,5 h · 1h30 · 0:45 · 90 min · néant. */
    public static Optional<Hours> hours(String text) {
        return WrittenHours.read(text);
    }

    /** Code of the reason why a text says no hours. */
    public static String hoursProblem(String text) {
        return WrittenHours.problem(text);
    }

    /** A day: 2026-03-05, 05/03/2026, 5/3/26, 5 mars 26, 1er avril 2026. Two-figure years are of this century. */
    public static Optional<LocalDate> date(String text) {
        return WrittenDays.date(text);
    }

    /** A day in a cell meant for one: as written, or as the number by which a spreadsheet keeps it (46086). */
    public static Optional<LocalDate> dateOrSerial(String text) {
        return WrittenDays.date(text).or(() -> WrittenDays.serial(text));
    }

    /** A calendar month: 03/2026, 03-2026, 2026-03, mars 2026, mars-26; a full date gives its month. */
    public static Optional<YearMonth> month(String text) {
        return WrittenDays.month(text);
    }

    /** The same, the year being known from elsewhere: "mars" alone is then enough. */
    public static Optional<YearMonth> month(String text, int year) {
        return WrittenDays.month(text, year);
    }

    /** Three months said at once: T1 2026, 1er trimestre 2026. */
    public static Optional<Quarter> quarter(String text) {
        return WrittenDays.quarter(text);
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
