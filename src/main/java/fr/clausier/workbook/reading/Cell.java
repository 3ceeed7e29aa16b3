package fr.clausier.workbook.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One filled cell. Text files give only {@link Kind#TEXT}, so that long numbers and leading zeros stay as written.
 *
 * @param address A1 notation; in a text file the row is the line
 * @param text what the cell shows, in plain form: a number without grouping, a date as 05/03/2026, a duration as 104:30
 * @param number exact value of a number, percentage (as a ratio), duration or clock time (fraction of a day); else null
 * @param date the day of a true date; else null
 */
public record Cell(String address, int column, Kind kind, String text, BigDecimal number, LocalDate date) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** True date, whatever its format shows of it. */
        DATE,
        /** Number shown as {@code [h]:mm}: a fraction of a day that may exceed one. */
        DURATION,
        /** Number shown as {@code h:mm}: the screen hides the whole days it may contain. */
        CLOCK,
        BOOLEAN,
        /** {@code #REF!}, {@code #N/A}… */
        ERROR,
        /** Formula whose result was never computed and saved. */
        UNCOMPUTED
    }

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    static Cell text(String address, int column, String text) {
        return new Cell(address, column, Kind.TEXT, text, null, null);
    }

    /** Whether the cell holds a stretch of time: {@link #hours()} is then its length. */
    public boolean isTime() {
        return kind == Kind.DURATION || kind == Kind.CLOCK;
    }

    /** Length in hours of a duration or clock cell: fraction of a day × 24, to 0.0001 h. @throws IllegalStateException for another cell */
    public BigDecimal hours() {
        if (!isTime()) {
            throw new IllegalStateException("not a duration: " + kind);
        }
        return number.multiply(HOURS_A_DAY).setScale(4, RoundingMode.HALF_UP);
    }
}
