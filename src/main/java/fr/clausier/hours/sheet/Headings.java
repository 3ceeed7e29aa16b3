package fr.clausier.hours.sheet;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The heading row of a sheet: which column of the sheet holds what. Found by its words, below any title.
 *
 * @param row index in the table's list of rows
 */
record Headings(int row, Map<HoursColumn, Integer> columns, List<Problem> problems) {

    private static final int ROWS_LOOKED_AT = 50;
    private static final int FEWEST = 4;

    /** The row that holds the most headings of the template; empty for a sheet about something else. */
    static Optional<Headings> find(Table table, Map<String, HoursColumn> words, Texts texts) {
        Headings best = null;
        for (int i = 0; i < Math.min(ROWS_LOOKED_AT, table.rows().size()); i++) {
            Map<HoursColumn, Integer> found = columns(table.rows().get(i), words);
            if (found.size() >= FEWEST && (best == null || found.size() > best.columns.size())) {
                best = new Headings(i, found, new ArrayList<>());
            }
        }
        if (best != null) {
            best.judge(table, words, texts);
        }
        return Optional.ofNullable(best);
    }

    /** The columns named in one row, the first of two alike. */
    static Map<HoursColumn, Integer> columns(Table.Row row, Map<String, HoursColumn> words) {
        Map<HoursColumn, Integer> found = new EnumMap<>(HoursColumn.class);
        for (Cell cell : row.cells()) {
            HoursColumn column = words.get(Folded.of(cell.text()));
            if (column != null) {
                found.putIfAbsent(column, cell.column());
            }
        }
        return found;
    }

    boolean isComplete() {
        return problems.stream().noneMatch(Problem::isError);
    }

    private void judge(Table table, Map<String, HoursColumn> words, Texts texts) {
        Table.Row headings = table.rows().get(row);
        for (Cell cell : headings.cells()) {
            HoursColumn column = words.get(Folded.of(cell.text()));
            Problem.Place place = Problem.Place.cell(table.name(), cell.address());
            if (column != null && columns.get(column) != cell.column()) {
                problems.add(Problem.error("column-twice", place, cell.text(), headings.address(columns.get(column))));
            } else if (column == null) {
                problems.add(Problem.warning("column-unknown", place, cell.text()));
            }
        }
        String missing = missing(texts);
        if (!missing.isEmpty()) {
            problems.add(Problem.error("columns-missing", Problem.Place.cell(table.name(), headings.address(0)), "", missing));
        }
        unnamed(table);
    }

    private String missing(Texts texts) {
        Stream<HoursColumn> hours = Arrays.stream(Activity.values()).map(HoursColumn::of).anyMatch(columns::containsKey) ? Stream.empty() : Stream.of(HoursColumn.WORK);
        return Stream.concat(HoursColumn.NEEDED.stream().filter(column -> !columns.containsKey(column)), hours)
            .map(column -> texts.in(Language.FR).say(column.key())).collect(Collectors.joining(", "));
    }

    /** Values in a column without heading are not read; the first of each such column is named. */
    private void unnamed(Table table) {
        Map<Integer, Cell> first = new java.util.TreeMap<>();
        table.rows().subList(row + 1, table.rows().size()).forEach(each -> each.cells().forEach(cell -> first.putIfAbsent(cell.column(), cell)));
        Table.Row headings = table.rows().get(row);
        first.forEach((column, cell) -> {
            if (headings.at(column).isEmpty()) {
                problems.add(Problem.warning("column-unnamed", Problem.Place.cell(table.name(), cell.address()), cell.text()));
            }
        });
    }
}
