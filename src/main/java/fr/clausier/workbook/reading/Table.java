package fr.clausier.workbook.reading;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.written.SocialNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One sheet of a workbook, hidden ones included, or a whole text file.
 *
 * @param name name of the sheet; empty for a text file
 * @param rows the rows that hold at least one filled cell, in order, hidden ones included
 * @param hidden whether the sheet is hidden in the workbook
 * @param hiddenColumns columns hidden in the sheet, the first being 0
 * @param merges cells merged into one, wherever they are
 */
public record Table(String name, List<Row> rows, boolean hidden, Set<Integer> hiddenColumns, List<Merge> merges) {

    public Table {
        rows = List.copyOf(rows);
        hiddenColumns = Collections.unmodifiableSet(hiddenColumns);
        merges = List.copyOf(merges);
    }

    /** A sheet with nothing hidden nor merged. */
    public Table(String name, List<Row> rows) {
        this(name, rows, false, Set.of(), List.of());
    }

    /** cells that hold what looks like a social-security number, and the sheet when its name does, wherever they are in it. */
    List<Problem> socialNumbers() {
        List<Problem> found = new ArrayList<>();
        String sheet = SocialNumber.masked(name);
        if (!sheet.equals(name)) {
            found.add(Problem.error(SocialNumber.REFUSED, Problem.Place.cell(sheet, ""), sheet));
        }
        rows.forEach(row -> row.columnsWhere(SocialNumber::isIn).forEach(column -> found.add(Problem.error(SocialNumber.REFUSED,
            Problem.Place.cell(sheet, letters(column) + row.number()), row.at(column).map(Cell::text).orElse("")))));
        return found;
    }

    /** A row with its filled cells, left to right. */
    public static final class Row {

        private final int number;
        private final boolean hidden;
        private final int[] columns;
        private final Object[] held;
        private final Covers covers;

        /** @param columns of the filled cells, in order; shared between rows, never changed */
        Row(int number, boolean hidden, int[] columns, Object[] held, Covers covers) {
            this.number = number;
            this.hidden = hidden;
            this.columns = columns;
            this.held = held;
            this.covers = covers;
        }

        /** A row made of cells, left to right. */
        public Row(int number, List<Cell> cells) {
            this(number, false, cells.stream().mapToInt(Cell::column).toArray(), cells.stream().map(cell -> cell.kind() == Cell.Kind.TEXT
                ? cell.text() : cell.kind() == Cell.Kind.DATE ? cell.date() : new Content(cell.kind(), cell.text(), cell.number())).toArray(), null);
        }

        /** Columns of the cells that hold a text or a number for which something is true. */
        List<Integer> columnsWhere(java.util.function.Predicate<String> told) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                if (Content.date(held[i]) == null && told.test(Content.text(held[i]))) {
                    found.add(columns[i]);
                }
            }
            return found;
        }

        Row under(Covers found) {
            return new Row(number, hidden, columns, held, found);
        }

        /** The same row with texts in some columns. */
        Row with(Map<Integer, String> texts) {
            TreeMap<Integer, Object> cells = new TreeMap<>();
            for (int i = 0; i < columns.length; i++) {
                cells.put(columns[i], held[i]);
            }
            cells.putAll(texts);
            return new Row(number, hidden, cells.keySet().stream().mapToInt(Integer::intValue).toArray(), cells.values().toArray(), covers);
        }

        /** From 1, as the spreadsheet shows it; the line in a text file. */
        public int number() {
            return number;
        }

        /** Whether the row is hidden, by hand or by a filter. */
        public boolean hidden() {
            return hidden;
        }

        /** The cells that hold something themselves. */
        public List<Cell> cells() {
            List<Cell> cells = new ArrayList<>(columns.length);
            for (int i = 0; i < columns.length; i++) {
                cells.add(Cell.of(number, columns[i], held[i]));
            }
            return Collections.unmodifiableList(cells);
        }

        /** The cell of a column, the first being 0; empty when nothing is in it. */
        public Optional<Cell> at(int column) {
            int place = Arrays.binarySearch(columns, column);
            return place < 0 ? Optional.empty() : Optional.of(Cell.of(number, column, held[place]));
        }

        /** What a person sees in a column: the cell's own value or, under a merge, that of the merge ({@link Cell#merged()}). */
        public Optional<Cell> shown(int column) {
            Optional<Cell> covered = covers == null ? Optional.empty() : covers.at(number, column);
            return covered.isPresent() ? covered : at(column);
        }

        /** What a person sees in the row, left to right: its cells, and those that show the value of a merge over them. */
        public List<Cell> shownCells() {
            if (covers == null) {
                return cells();
            }
            TreeMap<Integer, Cell> shown = new TreeMap<>();
            cells().forEach(cell -> shown.put(cell.column(), cell));
            covers.all(number).forEach(cell -> shown.put(cell.column(), cell));
            return List.copyOf(shown.values());
        }

        /** A1 address a column would have in this row, filled or not. */
        public String address(int column) {
            return letters(column) + number;
        }

        /** Columns of the filled cells, in order. Not to be changed. */
        int[] columns() {
            return columns;
        }

        Object held(int column) {
            int place = Arrays.binarySearch(columns, column);
            return place < 0 ? null : held[place];
        }

        @Override
        public String toString() {
            return number + " " + cells();
        }
    }

    /** Letters of a column, the first being 0: 0 is A, 26 is AA. */
    public static String letters(int column) {
        if (column < LETTERS) {
            return String.valueOf((char) ('A' + column));
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static final int LETTERS = 26;
}
