package fr.clausier.workbook.reading;

import java.util.List;
import java.util.Optional;

/**
 * One sheet of a workbook, hidden ones included, or a whole text file.
 *
 * @param name name of the sheet; empty for a text file
 * @param rows the rows that hold at least one filled cell, in order, hidden ones included
 */
public record Table(String name, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row with its filled cells, left to right.
     *
     * @param number from 1, as the spreadsheet shows it; the line in a text file
     */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, the first being 0; empty when nothing is in it. */
        public Optional<Cell> at(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }

        /** A1 address a column would have in this row, filled or not. */
        public String address(int column) {
            return letters(column) + number;
        }
    }

    /** Letters of a column, the first being 0: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
