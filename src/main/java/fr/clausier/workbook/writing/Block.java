package fr.clausier.workbook.writing;

import fr.clausier.workbook.writing.part.ChartKind;
import java.util.List;

/**
 * Rows of a page outside its table: a text over the whole width, or a small table of its own.
 *
 * @param title above it; empty for none
 * @param columns of its small table, headings shown unless {@code bare}; their widths count only on a page without a table
 * @param spanning whether the one value of each row runs over the whole width
 * @param chart drawn beside it from its first column and {@code charted}, totals left out; null for none
 * @param charted column that gives the figures of the chart
 */
public record Block(String title, List<Column> columns, List<List<Value>> rows, boolean bare, boolean spanning, ChartKind chart, int charted) {

    public Block {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A small table with its headings. */
    public static Block table(String title, List<Column> columns, List<List<Value>> rows) {
        return new Block(title, columns, rows, false, false, null, 0);
    }

    /** Rows without headings: labels and figures. */
    public static Block rows(String title, List<Column> columns, List<List<Value>> rows) {
        return new Block(title, columns, rows, true, false, null, 0);
    }

    /** Lines of text over the whole width. */
    public static Block text(List<Value> lines) {
        return new Block("", List.of(Column.of("", Format.TEXT, 1).wrapped()), lines.stream().map(List::of).toList(), true, true, null, 0);
    }

    /** The same with a chart beside it. */
    public Block drawn(ChartKind kind, int column) {
        return new Block(title, columns, rows, bare, spanning, kind, column);
    }
}
