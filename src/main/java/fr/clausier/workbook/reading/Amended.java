package fr.clausier.workbook.reading;

import fr.clausier.kernel.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables with other values in some cells. Only rows the file has can be amended, and what is put there is text, as a person typed it. */
public final class Amended {

    private Amended() { }

    public static List<Table> of(List<Table> tables, Map<Problem.Place, String> values) {
        Map<String, Map<Integer, Map<Integer, String>>> bySheet = new HashMap<>();
        values.forEach((place, value) -> bySheet.computeIfAbsent(place.sheet(), key -> new HashMap<>())
            .computeIfAbsent(row(place), key -> new HashMap<>()).put(column(place), value));
        return tables.stream().map(table -> bySheet.containsKey(table.name()) ? amended(table, bySheet.get(table.name())) : table).toList();
    }

    /** What some cells show, empty where they are blank; those in rows the file does not have are left out. */
    public static Map<Problem.Place, String> shown(List<Table> tables, Collection<Problem.Place> places) {
        Map<String, Map<Integer, Table.Row>> rows = new HashMap<>();
        tables.forEach(table -> table.rows().forEach(row -> rows.computeIfAbsent(table.name(), key -> new HashMap<>()).put(row.number(), row)));
        Map<Problem.Place, String> shown = new HashMap<>();
        places.forEach(place -> {
            Table.Row row = rows.getOrDefault(place.sheet(), Map.of()).get(row(place));
            if (row != null) {
                shown.put(place, row.shown(column(place)).map(Cell::text).orElse(""));
            }
        });
        return shown;
    }

    private static Table amended(Table table, Map<Integer, Map<Integer, String>> values) {
        List<Table.Row> rows = table.rows().stream().map(row -> values.containsKey(row.number()) ? row.with(values.get(row.number())) : row).toList();
        return new Table(table.name(), rows, table.hidden(), table.hiddenColumns(), table.merges());
    }

    private static int row(Problem.Place place) {
        return Integer.parseInt(place.cell().replaceAll("[^0-9]", ""));
    }

    private static int column(Problem.Place place) {
        int column = 0;
        for (char letter : place.cell().replaceAll("[^A-Z]", "").toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
