package fr.clausier.workbook.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a file as they are read, kept tightly: a value met before is the same object again, and a row filled in the columns of the
 * row above shares their list. Counts the cells of all sheets.
 */
public final class RowsKept {

    /** Values remembered at one time. Beyond, all are forgotten: a file where everything differs would otherwise pay for each twice. */
    private static final int REMEMBERED = 50_000;

    private final Limits limits;
    private final Map<Object, Object> met = new HashMap<>();
    private List<Table.Row> rows = new ArrayList<>();
    private int[] columns = new int[64];
    private Object[] held = new Object[64];
    private int filled;
    private int cells;
    private int[] above = new int[0];

    public RowsKept(Limits limits) {
        this.limits = limits;
    }

    /** A value of the row being read; columns come in order. Null, for an empty cell, is passed over. */
    public void add(int column, Object value) {
        if (value == null) {
            return;
        }
        if (filled == columns.length) {
            columns = Arrays.copyOf(columns, 2 * filled);
            held = Arrays.copyOf(held, 2 * filled);
        }
        columns[filled] = column;
        held[filled] = once(value);
        filled++;
        cells++;
        if (cells > limits.cells()) {
            throw new UnreadableFile("file-too-many-cells", Integer.toString(limits.cells()));
        }
    }

    /** Ends the row being read; one without anything in it is not kept. */
    public void end(int number, boolean hidden) {
        if (Thread.interrupted()) {
            throw new UnreadableFile("file-time", Long.toString(limits.time().toSeconds()));
        }
        if (filled > 0) {
            if (!Arrays.equals(above, 0, above.length, columns, 0, filled)) {
                above = Arrays.copyOf(columns, filled);
            }
            rows.add(new Table.Row(number, hidden, above, Arrays.copyOf(held, filled), null));
            filled = 0;
        }
    }

    public int size() {
        return rows.size();
    }

    /** The sheet read since the last one. */
    public Table table(String name, boolean hidden, SheetShape shape) {
        List<Table.Row> told = shape.merges().isEmpty() ? rows : Covers.over(rows, shape.merges(), limits);
        rows = new ArrayList<>();
        return new Table(name, told, hidden, shape.hiddenColumns(), shape.merges());
    }

    private Object once(Object value) {
        Object same = met.putIfAbsent(value, value);
        if (met.size() > REMEMBERED) {
            met.clear();
        }
        return same == null ? value : same;
    }
}
