package fr.clausier.workbook.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;

/**
 * One sheet: title lines, a heading row, then rows of values in the order of the columns; then blocks, if any. A table too long for one
 * sheet goes on in another of the same name, numbered.
 *
 * @param titles lines above the headings, the first in large type
 * @param columns of the table; none for a page made of blocks only
 * @param rows taken once, in order, so that a long sheet need not be in memory
 * @param inputRows empty rows below the last one that are formatted for typing, drop-downs included
 */
public record Page(String name, List<String> titles, List<Column> columns, Iterable<List<Value>> rows, int inputRows,
        boolean hidden, boolean locked, Extras extras) {

    private static final int LONGEST_NAME = 31;
    private static final int ROWS_A_PIECE = 1000;

    /**
     * What some pages have besides.
     *
     * @param table name by which formulas call the table; empty for a plain range with a filter
     * @param empty what the only row says when there is none
     * @param rowsPerSheet where a sheet ends and another begins
     */
    record Extras(String table, String empty, List<Block> blocks, boolean portrait, int rowsPerSheet) {

        static final Extras NONE = new Extras("", "", List.of(), false, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** Names are cut to 31 characters, and the characters a spreadsheet refuses in them replaced. */
    public Page {
        String clean = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip().replaceAll("^'+|'+$", "");
        name = clean.isEmpty() ? "1" : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
    }

    public static Page of(String name, List<String> titles, List<Column> columns, Iterable<List<Value>> rows) {
        return new Page(name, titles, columns, rows, 0, false, false, Extras.NONE);
    }

    /** A page without a table of its own. */
    public static Page free(String name, List<String> titles, List<Block> blocks) {
        return of(name, titles, List.of(), List.of()).with(blocks);
    }

    /** Address of the first cell of a row of values, the first row being 0, as a link of the workbook writes it: {@code 'Heures'!A6}. */
    public String address(int row) {
        return "'" + sheetName(row / capacity()).replace("'", "''") + "'!A" + (headings() + row % capacity() + 2);
    }

    /** Address of its first sheet. */
    public String address() {
        return "'" + name.replace("'", "''") + "'!A1";
    }

    /** How many sheets so many rows take. */
    public int sheets(long rows) {
        return (int) Math.max(1, (rows + capacity() - 1) / capacity());
    }

    /** Name of its nth sheet, the first being 0: Heures, Heures (2). */
    public String sheetName(int part) {
        String number = part == 0 ? "" : " (" + (part + 1) + ")";
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - number.length())) + number;
    }

    /** Name of the table on its nth sheet: Heures, Heures_2. */
    public String tableName(int part) {
        return extras.table() + (part == 0 ? "" : "_" + (part + 1));
    }

    /** Rows above the headings: the titles and a blank one. */
    int headings() {
        return titles.isEmpty() ? 0 : titles.size() + 1;
    }

    /** Rows of values that one sheet holds. */
    int capacity() {
        return extras.rowsPerSheet() - headings() - 1;
    }

    /** Columns whose widths hold for the sheet. */
    List<Column> widths() {
        return columns.isEmpty() ? extras.blocks().stream().filter(block -> !block.spanning()).findFirst().map(Block::columns).orElse(List.of()) : columns;
    }

    private Page with(Extras other) {
        return new Page(name, titles, columns, rows, inputRows, hidden, locked, other);
    }

    /** The same, its rows forming a table that formulas call by name: letters, digits and underscores. */
    public Page named(String table) {
        return with(new Extras(table, extras.empty(), extras.blocks(), extras.portrait(), extras.rowsPerSheet()));
    }

    /** The same, saying so when it has no row. */
    public Page whenEmpty(String sentence) {
        return with(new Extras(extras.table(), sentence, extras.blocks(), extras.portrait(), extras.rowsPerSheet()));
    }

    /** The same with blocks below its table. */
    public Page with(List<Block> blocks) {
        return with(new Extras(extras.table(), extras.empty(), List.copyOf(blocks), extras.portrait(), extras.rowsPerSheet()));
    }

    /** The same, printed upright. */
    public Page upright() {
        return with(new Extras(extras.table(), extras.empty(), extras.blocks(), true, extras.rowsPerSheet()));
    }

    /** The same on smaller sheets than a spreadsheet allows. */
    Page splitAt(int rowsPerSheet) {
        return with(new Extras(extras.table(), extras.empty(), extras.blocks(), extras.portrait(), rowsPerSheet));
    }

    public Page withInputRows(int count) {
        return new Page(name, titles, columns, rows, count, hidden, locked, extras);
    }

    public Page asHidden() {
        return new Page(name, titles, columns, rows, inputRows, true, locked, extras);
    }

    /** Cells cannot be changed by mistake; there is no password, it is no secret. */
    public Page asLocked() {
        return new Page(name, titles, columns, rows, inputRows, hidden, true, extras);
    }

    /** The same page as text with semicolons, UTF-8 with its mark, as French spreadsheets open it. Title lines are left out. */
    public void writeCsv(OutputStream out) throws IOException {
        for (Iterator<byte[]> pieces = csvPieces(ROWS_A_PIECE); pieces.hasNext(); ) {
            out.write(pieces.next());
        }
    }

    /** The same in pieces of so many rows, for a file too long to be held in memory. Taken once. */
    public Iterator<byte[]> csvPieces(int rows) {
        return new CsvPieces(this, rows);
    }
}
