package fr.clausier.workbook.reading;

import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The heading row of a sheet: which column of the sheet holds what. Found by its words, below any title.
 *
 * @param row index in the table's list of rows
 */
public record Headings<C extends Enum<C>>(int row, Map<C, Integer> columns, List<Problem> problems) {

    private static final int ROWS_LOOKED_AT = 50;

    /**
     * The columns of a template, as they are looked for in a sheet.
     *
     * @param words folded headings, and the column each stands for
     * @param fewest headings below which a row is about something else
     * @param unknown code of the warning for a heading that is not one of them
     * @param missing names of the columns lacking, given those found
     */
    public record Sought<C extends Enum<C>>(Class<C> columns, Map<String, C> words, int fewest, String unknown, Function<Set<C>, List<String>> missing) {

        /** Columns by their folded headings, of which each may have several: its words in each language. */
        public static <C extends Enum<C>> Map<String, C> byWords(Class<C> columns, Function<C, Collection<String>> headings) {
            Map<String, C> words = new HashMap<>();
            for (C column : columns.getEnumConstants()) {
                headings.apply(column).forEach(heading -> words.put(Folded.of(heading), column));
            }
            return words;
        }

        /** The columns named in one row, the first of two alike. */
        public Map<C, Integer> in(Table.Row row) {
            Map<C, Integer> found = new EnumMap<>(columns);
            for (Cell cell : row.cells()) {
                C column = of(cell);
                if (column != null) {
                    found.putIfAbsent(column, cell.column());
                }
            }
            return found;
        }

        /** The column a cell names; null for none. */
        public C of(Cell cell) {
            return words.get(Folded.of(cell.text()));
        }
    }

    /** The row that holds the most headings of the template; empty for a sheet about something else. */
    public static <C extends Enum<C>> Optional<Headings<C>> find(Table table, Sought<C> sought) {
        Headings<C> best = null;
        for (int i = 0; i < Math.min(ROWS_LOOKED_AT, table.rows().size()); i++) {
            Map<C, Integer> found = sought.in(table.rows().get(i));
            if (found.size() >= sought.fewest() && (best == null || found.size() > best.columns.size())) {
                best = new Headings<>(i, found, new ArrayList<>());
            }
        }
        if (best != null) {
            best.judge(table, sought);
        }
        return Optional.ofNullable(best);
    }

    /** Whether rows below may be read: nothing is missing nor said twice. */
    public boolean isComplete() {
        return problems.stream().noneMatch(Problem::isError);
    }

    private void judge(Table table, Sought<C> sought) {
        Table.Row headings = table.rows().get(row);
        for (Cell cell : headings.cells()) {
            C column = sought.of(cell);
            Problem.Place place = Problem.Place.cell(table.name(), cell.address());
            if (column != null && columns.get(column) != cell.column()) {
                problems.add(Problem.error("column-twice", place, cell.text(), headings.address(columns.get(column))));
            } else if (column == null) {
                problems.add(Problem.warning(sought.unknown(), place, cell.text()));
            }
        }
        List<String> missing = sought.missing().apply(columns.keySet());
        if (!missing.isEmpty()) {
            problems.add(Problem.error("columns-missing", Problem.Place.cell(table.name(), headings.address(0)), "", String.join(", ", missing)));
        }
        problems.addAll(Hidden.warnings(table, row));
        unnamed(table, headings);
    }

    /** Values in a column without heading are not read; the first of each such column is named. */
    private void unnamed(Table table, Table.Row headings) {
        TreeMap<Integer, Table.Row> first = new TreeMap<>();
        int[] above = null;
        for (Table.Row each : table.rows().subList(row + 1, table.rows().size())) {
            for (int i = 0; each.columns() != above && i < each.columns().length; i++) {
                first.putIfAbsent(each.columns()[i], each);
            }
            above = each.columns();
        }
        first.forEach((column, found) -> {
            if (headings.at(column).isEmpty()) {
                Cell cell = found.at(column).orElseThrow();
                problems.add(Problem.warning("column-unnamed", Problem.Place.cell(table.name(), cell.address()), cell.text()));
            }
        });
    }
}
