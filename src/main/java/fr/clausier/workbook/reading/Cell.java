package fr.clausier.workbook.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One filled cell. Text files give only {@link Kind#TEXT}, so that long numbers and leading zeros stay as written. Made when it is asked
 * for: the file itself is kept more tightly.
 */
public final class Cell {

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

    private final int row;
    private final int column;
    private final Object held;
    private final Merge merge;

    private Cell(int row, int column, Object held, Merge merge) {
        this.row = row;
        this.column = column;
        this.held = held;
        this.merge = merge;
    }

    static Cell of(int row, int column, Object held) {
        return new Cell(row, column, held, null);
    }

    /** A cell of a merge other than its first, which shows the value of the first. */
    static Cell covered(int row, int column, Object held, Merge merge) {
        return new Cell(row, column, held, merge);
    }

    /** A cell that holds a text. */
    public static Cell text(int row, int column, String text) {
        return of(row, column, text);
    }

    /** A1 notation; in a text file the row is the line. */
    public String address() {
        return Table.letters(column) + row;
    }

    /** The first being 0. */
    public int column() {
        return column;
    }

    public Kind kind() {
        return Content.kind(held);
    }

    /** What the cell shows, in plain form: a number without grouping, a date as 05/03/2026, a duration as 104:30. */
    public String text() {
        return Content.text(held);
    }

    /** Exact value of a number, percentage (as a ratio), duration or clock time (fraction of a day); else null. */
    public BigDecimal number() {
        return Content.number(held);
    }

    /** The day of a true date; else null. */
    public LocalDate date() {
        return Content.date(held);
    }

    /**
     * For a cell that only shows the value of the merge it lies under: the merge. What counts, hours first of all, must be read from the
     * cell that holds it, else it is counted once per cell covered.
     */
    public Optional<Merge> merged() {
        return Optional.ofNullable(merge);
    }

    /** Whether the cell holds a stretch of time: {@link #hours()} is then its length. */
    public boolean isTime() {
        return kind() == Kind.DURATION || kind() == Kind.CLOCK;
    }

    /** Length in hours of a duration or clock cell: fraction of a day × 24, to 0.0001 h. @throws IllegalStateException for another cell */
    public BigDecimal hours() {
        if (!isTime()) {
            throw new IllegalStateException("not a duration: " + kind());
        }
        return number().multiply(HOURS_A_DAY).setScale(4, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return address() + "=" + text();
    }
}
