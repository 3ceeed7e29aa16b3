package fr.clausier.hours.mending;

import fr.clausier.hours.Activity;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cells of one column that say the same wrong thing for the same cause: one value may mend them all. A problem of a column the file does
 * not have is no cell to mend.
 *
 * @param key tells one from another when it is sent back
 * @param problems one for each cell
 */
public record Mend(String key, HoursColumn column, List<Problem> problems) {

    /** Codes that speak of a column a file may not have: they then stand at the first cell of the row, which is not to be changed. */
    private static final Map<String, Set<HoursColumn>> ABOUT = Map.of(
        "needed-to-place", EnumSet.of(HoursColumn.KIND, HoursColumn.GROUP, HoursColumn.MODALITY, HoursColumn.CONTRACT_TYPE, HoursColumn.STARTS_ON),
        "placement-ambiguous", EnumSet.of(HoursColumn.STARTS_ON), "lot-required", EnumSet.of(HoursColumn.LOT), "lot-unknown", EnumSet.of(HoursColumn.LOT),
        "lot-not-yours", EnumSet.of(HoursColumn.LOT), "person-over-month", hours(), "person-month-full", hours());

    private static final String OF_A_CELL = "@";

    public Problem first() {
        return problems.get(0);
    }

    public int count() {
        return problems.size();
    }

    /** The key of one cell alone. */
    public static String keyOf(Problem.Place place) {
        return OF_A_CELL + place;
    }

    /** The cell a key names, when it names one alone. */
    public static Optional<Problem.Place> cell(String key) {
        if (!key.matches("(?s)@(.*!)?[A-Z]{1,3}[0-9]{1,7}")) {
            return Optional.empty();
        }
        int mark = key.lastIndexOf('!');
        return Optional.of(Problem.Place.cell(mark < 0 ? "" : key.substring(1, mark), key.substring(Math.max(mark, 0) + 1)));
    }

    /** What can be mended, in the order of the file. @param problems of each row */
    public static List<Mend> of(Map<SheetRow, List<Problem>> problems) {
        Map<String, Set<Problem>> cells = new LinkedHashMap<>();
        Map<String, HoursColumn> columns = new LinkedHashMap<>();
        problems.forEach((row, found) -> found.stream().filter(Problem::isError).forEach(problem -> column(row, problem).ifPresent(column -> {
            String key = problem.code() + "|" + column + "|" + problem.found();
            columns.put(key, column);
            cells.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(problem);
        })));
        List<Mend> mends = new ArrayList<>();
        cells.forEach((key, alike) -> mends.add(new Mend(key, columns.get(key), List.copyOf(alike))));
        return mends;
    }

    private static Optional<HoursColumn> column(SheetRow row, Problem problem) {
        return row.addresses().entrySet().stream().filter(each -> problem.place().equals(Problem.Place.cell(row.sheet(), each.getValue())))
            .map(Map.Entry::getKey).filter(column -> ABOUT.getOrDefault(problem.code(), Set.of(column)).contains(column)).findFirst();
    }

    private static Set<HoursColumn> hours() {
        Set<HoursColumn> hours = EnumSet.noneOf(HoursColumn.class);
        Arrays.stream(Activity.values()).map(HoursColumn::of).forEach(hours::add);
        return hours;
    }
}
