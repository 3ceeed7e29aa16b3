package fr.clausier.hours.mapping;

import fr.clausier.hours.guess.ColumnGuess;
import fr.clausier.hours.guess.Confidence;
import fr.clausier.hours.guess.Fact;
import fr.clausier.hours.guess.SheetGuess;
import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.participant.WrittenName;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sheets of a file with the same headings.
 *
 * @param places of the sheets in the file
 * @param values what holds for every row of each sheet, for the columns that are not in the sheet
 * @param asksNames whether one column holds whole names and their writing does not tell which comes first
 * @param asksCarries whether rows follow a name without one
 * @param asksYear whether months are named without their year
 * @param missing what rows need and nothing gives
 */
public record SheetGroup(int index, List<Integer> places, List<String> sheets, List<ColumnView> columns, List<ValueView> values, WrittenName.Order names,
        boolean asksNames, boolean carries, boolean asksCarries, int year, boolean asksYear, boolean read, List<HoursColumn> missing) {

    /** What may hold for a whole sheet. */
    public static final List<HoursColumn> FIXABLE = List.of(HoursColumn.CONTRACT, HoursColumn.LOT, HoursColumn.EMPLOYER_SIRET, HoursColumn.MONTH, HoursColumn.KIND,
        HoursColumn.GROUP, HoursColumn.MODALITY, HoursColumn.CONTRACT_TYPE);
    private static final int ROWS_SHOWN = 5;
    private static final int WIDE = 40;

    /**
     * A column of the sheets.
     *
     * @param month whether its heading names a month
     * @param cells the first rows under the headings
     */
    public record ColumnView(String letter, String heading, ColumnUse use, Confidence confidence, boolean month, List<String> cells) { }

    /**
     * A value that holds for every row.
     *
     * @param text empty when the sheets differ or nothing gives it
     * @param each what every sheet gives, when they differ
     * @param doubtful whether it should be looked at
     */
    public record ValueView(HoursColumn column, String text, String address, Fact.Origin origin, List<String> each, boolean doubtful) { }

    static SheetGroup of(int index, List<Integer> places, List<SheetGuess> sheets, List<Map<HoursColumn, Fact>> read) {
        SheetGuess first = sheets.get(0);
        List<Table.Row> rows = first.table().rows().stream().skip((long) first.first() + first.depth()).limit(ROWS_SHOWN).toList();
        List<ColumnView> columns = first.columns().stream().map(column -> column(first, column, rows)).toList();
        List<ValueView> values = new ArrayList<>();
        for (HoursColumn column : FIXABLE) {
            if (sheets.stream().noneMatch(sheet -> sheet.gives(column))) {
                values.add(value(column, sheets));
            }
        }
        boolean whole = first.columns().stream().anyMatch(column -> column.use() == ColumnUse.FULL_NAME);
        return new SheetGroup(index, places, sheets.stream().map(sheet -> sheet.table().name()).toList(), columns, values, first.names(), whole, first.carries(),
            first.carries(), first.year(), first.marks().values().stream().anyMatch(mark -> mark.year() == 0), first.read(), first.missing());
    }

    private static ColumnView column(SheetGuess sheet, ColumnGuess column, List<Table.Row> rows) {
        return new ColumnView(Table.letters(column.column()), column.heading(), column.use(), column.confidence(), sheet.marks().containsKey(column.column()),
            rows.stream().map(row -> row.at(column.column()).map(Cell::text).map(SheetGroup::cut).orElse("")).toList());
    }

    private static ValueView value(HoursColumn column, List<SheetGuess> sheets) {
        List<Optional<Fact>> facts = sheets.stream().map(sheet -> Optional.ofNullable(sheet.effective().get(column))).toList();
        Fact first = facts.get(0).orElse(null);
        boolean alike = facts.stream().map(fact -> fact.map(Fact::text).orElse("")).distinct().count() == 1;
        boolean doubtful = sheets.stream().anyMatch(sheet -> sheet.doubtful().contains(column));
        if (first == null && alike) {
            return new ValueView(column, "", "", null, List.of(), HoursColumn.NEEDED.contains(column));
        }
        return alike ? new ValueView(column, first.text(), first.address(), first.origin(), List.of(), doubtful) : new ValueView(column, "", "", null,
            facts.stream().map(fact -> fact.map(Fact::text).orElse("–")).toList(), doubtful);
    }

    private static String cut(String text) {
        return text.length() > WIDE ? text.substring(0, WIDE) + "…" : text;
    }
}
