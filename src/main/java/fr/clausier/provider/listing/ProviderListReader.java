package fr.clausier.provider.listing;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads provider lists by their headings, in any order and on any sheet. A row that cannot be used is named and left out, the others are
 * kept; nothing is dropped without being named.
 */
final class ProviderListReader {

    private static final int HEADINGS_WITHIN = 20;

    private final List<ListedProvider> providers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int refused;

    private ProviderListReader() { }

    static ProviderList read(List<Table> tables) {
        ProviderListReader reader = new ProviderListReader();
        boolean found = false;
        for (Table table : tables) {
            found |= reader.read(table);
        }
        if (!found) {
            String first = tables.isEmpty() || tables.get(0).rows().isEmpty() ? "" : headings(tables.get(0).rows().get(0));
            reader.problems.add(Problem.error("provider-headings", Place.NOWHERE, first));
        }
        RepeatedRows repeated = new RepeatedRows(reader.problems);
        List<ListedProvider> kept = repeated.merge(reader.providers);
        return new ProviderList(kept, List.copyOf(reader.problems), reader.refused + repeated.refused());
    }

    /** @return whether the sheet holds a list */
    private boolean read(Table table) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, table.rows().size()); i++) {
            Map<ProviderColumn, Integer> columns = columns(table.rows().get(i));
            if (columns.containsKey(ProviderColumn.SIRET) && columns.size() > 1) {
                nameUnread(table, table.rows().get(i), columns);
                readRows(table, columns, i + 1);
                return true;
            }
        }
        return false;
    }

    private void readRows(Table table, Map<ProviderColumn, Integer> columns, int from) {
        for (Row row : table.rows().subList(from, table.rows().size())) {
            boolean blank = row.cells().stream().allMatch(cell -> cell.text().isBlank());
            if (!blank) {
                ProviderRow reading = new ProviderRow(table.name(), row, columns);
                List<ListedProvider> listed = reading.read();
                providers.addAll(listed);
                problems.addAll(reading.problems());
                refused += listed.isEmpty() ? 1 : 0;
            }
        }
    }

    private static Map<ProviderColumn, Integer> columns(Row headings) {
        Map<ProviderColumn, Integer> columns = new EnumMap<>(ProviderColumn.class);
        headings.cells().stream().sorted(Comparator.comparingInt(Cell::column))
            .forEach(cell -> ProviderColumn.of(cell.text()).ifPresent(column -> columns.putIfAbsent(column, cell.column())));
        return columns;
    }

    private void nameUnread(Table table, Row headings, Map<ProviderColumn, Integer> columns) {
        for (Cell cell : headings.cells()) {
            if (!cell.text().isBlank() && !columns.containsValue(cell.column())) {
                problems.add(Problem.warning("provider-column", Place.cell(table.name(), cell.address()), cell.text()));
            }
        }
    }

    private static String headings(Row row) {
        return String.join(" | ", row.cells().stream().map(Cell::text).toList());
    }
}
