package fr.clausier.workbook.writing;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The content of one cell: a text, an exact number, a day, a formula with its result, or nothing. A text stays a text whatever it begins
 * with.
 *
 * @param content String, BigDecimal, LocalDate, {@link Formula}, or null for an empty cell
 * @param link cell of the same workbook the value leads to, from {@link Page#address}; null for none
 */
public record Value(Object content, Tone tone, String link) {

    public static final Value EMPTY = new Value(null, Tone.PLAIN);

    /**
     * What a spreadsheet works out again, and the result it is to find.
     *
     * @param expression without the equals sign, names of functions in English, commas between arguments
     * @param result String or BigDecimal: shown until the spreadsheet works it out
     */
    public record Formula(String expression, Object result) { }

    /** @throws IllegalArgumentException for another type of content */
    public Value {
        if (content != null && !(content instanceof String) && !(content instanceof BigDecimal) && !(content instanceof LocalDate)
            && !(content instanceof Formula)) {
            throw new IllegalArgumentException("a cell cannot hold a " + content.getClass().getSimpleName());
        }
    }

    public Value(Object content, Tone tone) {
        this(content, tone, null);
    }

    public static Value of(String text) {
        return text == null || text.isEmpty() ? EMPTY : new Value(text, Tone.PLAIN);
    }

    public static Value of(BigDecimal number) {
        return new Value(number, Tone.PLAIN);
    }

    public static Value of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    public static Value of(Hours hours) {
        return hours == null ? EMPTY : of(hours.value());
    }

    public static Value of(Money money) {
        return money == null ? EMPTY : of(money.value());
    }

    /** The ratio, for a column of {@link Format#PERCENT}. */
    public static Value of(Percent percent) {
        return percent == null ? EMPTY : of(percent.ratio());
    }

    public static Value of(LocalDate day) {
        return new Value(day, Tone.PLAIN);
    }

    /** The month's first day, for a column of {@link Format#MONTH}. */
    public static Value of(YearMonth month) {
        return month == null ? EMPTY : of(month.atDay(1));
    }

    /** A formula whose result is a number. */
    public static Value formula(String expression, BigDecimal result) {
        return new Value(new Formula(expression, result), Tone.PLAIN);
    }

    /** A formula whose result is a text. */
    public static Value formula(String expression, String result) {
        return new Value(new Formula(expression, result), Tone.PLAIN);
    }

    public Value in(Tone other) {
        return new Value(content, other, link);
    }

    /** The same value, leading to another cell of the workbook when it is clicked. */
    public Value to(String address) {
        return new Value(content, tone, address);
    }
}
