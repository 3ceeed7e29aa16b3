package fr.clausier.hours.sheet;

import fr.clausier.participant.WrittenName;
import java.time.YearMonth;
import java.util.Map;

/**
 * Where the values of one sheet stand.
 *
 * @param headings index of the first row of headings in the table's list of rows
 * @param depth how many rows of headings there are, none for a file without
 * @param columns what each column is used for, the first being 0; one that is absent is not read
 * @param months the month of each column of a month
 * @param fixed what holds for every row: the month of the sheet, the lot of the file
 * @param names which name comes first where both stand in one cell
 * @param carries whether a person's name is written once and left blank on the rows that follow
 */
public record SheetLayout(int headings, int depth, Map<Integer, ColumnUse> columns, Map<Integer, Month> months, Map<HoursColumn, Fixed> fixed,
        WrittenName.Order names, boolean carries) {

    public SheetLayout {
        columns = Map.copyOf(columns);
        months = Map.copyOf(months);
        fixed = Map.copyOf(fixed);
    }

    /** A layout with one row of headings, each the name of a column of the template. */
    static SheetLayout ofTemplate(int headings, Map<HoursColumn, Integer> columns) {
        Map<Integer, ColumnUse> uses = new java.util.HashMap<>();
        columns.forEach((column, place) -> uses.put(place, ColumnUse.of(column)));
        return new SheetLayout(headings, 1, uses, Map.of(), Map.of(), WrittenName.Order.FAMILY_FIRST, false);
    }

    /** Index of the first row below the headings. */
    public int body() {
        return headings + depth;
    }

    /** A month in a heading. @param address of the cell that names it */
    public record Month(YearMonth month, String address) { }

    /** One value for every row. @param address of the cell that gives it; empty when no cell does */
    public record Fixed(String text, String address) { }

    /** Whether a value is to be found in the rows or once for all. */
    public boolean gives(HoursColumn column) {
        boolean direct = columns.containsValue(ColumnUse.of(column)) || fixed.containsKey(column);
        return direct || switch (column) {
            case FAMILY_NAME, FIRST_NAME -> columns.containsValue(ColumnUse.FULL_NAME);
            case CONTRACT, LOT -> columns.containsValue(ColumnUse.CONTRACT_AND_LOT);
            case MONTH -> !months.isEmpty();
            default -> false;
        };
    }

    /** Whether some column holds hours. */
    public boolean givesHours() {
        return columns.values().stream().anyMatch(ColumnUse::isHours);
    }
}
