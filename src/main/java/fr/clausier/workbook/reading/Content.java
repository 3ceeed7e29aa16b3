package fr.clausier.workbook.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What a cell holds, without its place. A sheet of a hundred thousand rows has two million of them, so the usual ones are kept as what they
 * are: a {@link String}, a {@link BigDecimal}, the {@link LocalDate} of a true date. Only the others need an object of this kind.
 *
 * @param text what the cell shows
 */
public record Content(Cell.Kind kind, String text, BigDecimal number) {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The kind of what is held. */
    public static Cell.Kind kind(Object held) {
        return held instanceof Content content ? content.kind : held instanceof BigDecimal ? Cell.Kind.NUMBER
            : held instanceof LocalDate ? Cell.Kind.DATE : Cell.Kind.TEXT;
    }

    public static String text(Object held) {
        return held instanceof Content content ? content.text : held instanceof BigDecimal number ? number.toPlainString()
            : held instanceof LocalDate date ? date.format(FRENCH) : (String) held;
    }

    public static BigDecimal number(Object held) {
        return held instanceof Content content ? content.number : held instanceof BigDecimal number ? number : null;
    }

    public static LocalDate date(Object held) {
        return held instanceof LocalDate date ? date : null;
    }
}
