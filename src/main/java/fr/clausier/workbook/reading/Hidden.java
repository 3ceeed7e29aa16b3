package fr.clausier.workbook.reading;

import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** What a sheet hides and is read all the same: said in a warning, since the person who sends it may not have it before their eyes. */
public final class Hidden {

    private static final int MOST_NAMED = 20;

    private Hidden() { }

    /**
     * Warnings {@code sheet-hidden}, {@code rows-hidden} with which, {@code columns-hidden} likewise. A hidden column without a
     * heading is not named: nothing is read from it.
     *
     * @param headings index, in the table's list of rows, of the row of headings
     */
    public static List<Problem> warnings(Table table, int headings) {
        List<Problem> warnings = new ArrayList<>();
        if (table.hidden()) {
            warnings.add(Problem.warning("sheet-hidden", Problem.Place.cell(table.name(), ""), table.name()));
        }
        List<Integer> rows = table.rows().subList(headings + 1, table.rows().size()).stream().filter(Table.Row::hidden).map(Table.Row::number).toList();
        if (!rows.isEmpty()) {
            warnings.add(Problem.warning("rows-hidden", Problem.Place.cell(table.name(), "A" + rows.get(0)), ranges(rows, false), ranges(rows, false)));
        }
        List<Integer> columns = table.hiddenColumns().stream().sorted().filter(column -> table.rows().get(headings).shown(column).isPresent()).toList();
        if (!columns.isEmpty()) {
            warnings.add(Problem.warning("columns-hidden", Problem.Place.cell(table.name(), table.rows().get(headings).address(columns.get(0))),
                ranges(columns, true), ranges(columns, true)));
        }
        return warnings;
    }

    /** "5, 7-9": numbers that follow one another are told by the first and the last. */
    private static String ranges(List<Integer> numbers, boolean letters) {
        List<String> ranges = new ArrayList<>();
        int first = numbers.get(0);
        for (int i = 1; i <= numbers.size(); i++) {
            int last = numbers.get(i - 1);
            if (i == numbers.size() || numbers.get(i) != last + 1) {
                ranges.add(named(first, letters) + (last > first ? "-" + named(last, letters) : ""));
                first = i == numbers.size() ? first : numbers.get(i);
            }
        }
        return String.join(", ", ranges.subList(0, Math.min(MOST_NAMED, ranges.size()))) + (ranges.size() > MOST_NAMED ? "…" : "");
    }

    private static String named(int number, boolean letters) {
        return letters ? Table.letters(number) : Integer.toString(number);
    }
}
