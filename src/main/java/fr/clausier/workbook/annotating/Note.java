package fr.clausier.workbook.annotating;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be said at one cell.
 *
 * @param sheet name of the sheet; empty for a text file
 * @param cell A1 address; what is no address is said at A1 of the first sheet
 * @param mend whether the cell is to be mended, hence coloured; else it only gets a comment
 */
public record Note(String sheet, String cell, boolean mend, String text) {

    /** Row and column of a cell, from 0; ordered by row. */
    record Spot(int row, int column) implements Comparable<Spot> {

        private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");
        private static final int MOST_ROWS = 1 << 20;
        private static final int MOST_COLUMNS = 1 << 14;
        static final Spot FIRST = new Spot(0, 0);

        /** Empty for what is no address of a spreadsheet. */
        static Optional<Spot> of(String address) {
            Matcher found = ADDRESS.matcher(address);
            if (!found.matches()) {
                return Optional.empty();
            }
            int row = Integer.parseInt(found.group(2)) - 1;
            int column = column(found.group(1));
            return row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS ? Optional.of(new Spot(row, column)) : Optional.empty();
        }

        private static int column(String letters) {
            int column = 0;
            for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            return column - 1;
        }

        String address() {
            return fr.clausier.workbook.reading.Table.letters(column) + (row + 1);
        }

        @Override
        public int compareTo(Spot other) {
            return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
        }
    }
}
