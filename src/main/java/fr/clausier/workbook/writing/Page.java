package fr.clausier.workbook.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * One sheet: title lines, a heading row, then rows of values in the order of the columns.
 *
 * @param titles lines above the headings, the first in large type
 * @param rows taken once, in order, so that a long sheet need not be in memory
 * @param inputRows empty rows below the last one that are formatted for typing, drop-downs included
 */
public record Page(String name, List<String> titles, List<Column> columns, Iterable<List<Value>> rows, int inputRows,
        boolean hidden, boolean locked) {

    private static final int LONGEST_NAME = 31;

    /** Names are cut to 31 characters, and the characters a spreadsheet refuses in them replaced. */
    public Page {
        String clean = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip().replaceAll("^'+|'+$", "");
        name = clean.isEmpty() ? "1" : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
    }

    public static Page of(String name, List<String> titles, List<Column> columns, Iterable<List<Value>> rows) {
        return new Page(name, titles, columns, rows, 0, false, false);
    }

    /** Address of the first cell of a row of values, the first row being 0, as a link of the workbook writes it: {@code 'Heures'!A6}. */
    public String address(int row) {
        return "'" + name.replace("'", "''") + "'!A" + (headings() + row + 2);
    }

    /** Rows above the headings: the titles and a blank one. */
    int headings() {
        return titles.isEmpty() ? 0 : titles.size() + 1;
    }

    public Page withInputRows(int count) {
        return new Page(name, titles, columns, rows, count, hidden, locked);
    }

    public Page asHidden() {
        return new Page(name, titles, columns, rows, inputRows, true, locked);
    }

    /** Cells cannot be changed by mistake; there is no password, it is no secret. */
    public Page asLocked() {
        return new Page(name, titles, columns, rows, inputRows, hidden, true);
    }

    /** The same page as text with semicolons, UTF-8 with its mark, as French spreadsheets open it. Title lines are left out. */
    public void writeCsv(OutputStream out) throws IOException {
        CsvWriting.write(this, out);
    }
}
