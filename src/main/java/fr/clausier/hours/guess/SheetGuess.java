package fr.clausier.hours.guess;

import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetLayout;
import fr.clausier.participant.WrittenName;
import fr.clausier.store.Canonical;
import fr.clausier.workbook.reading.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a sheet is believed to be laid out.
 *
 * @param first index of the first row of headings, {@code depth} rows of them
 * @param columns from left to right
 * @param facts values said once for all, those that a column gives too included
 * @param doubtful facts that two places give differently
 * @param marks months of the columns that name one; the year is 0 when the sheet does not say it
 * @param year of months named without theirs, {@code yearSaid} when the sheet or a person says it
 * @param told whether nothing is left to ask about names: which comes first, whether a blank one is the one above
 * @param read whether the sheet is to be read at all
 */
public record SheetGuess(Table table, int first, int depth, List<ColumnGuess> columns, Map<HoursColumn, Fact> facts, Set<HoursColumn> doubtful,
        Map<Integer, Mark> marks, int year, boolean yearSaid, WrittenName.Order names, boolean carries, boolean told, boolean read) {

    /** The month over a column. */
    public record Mark(int month, int year) { }

    /** The facts that no column gives. */
    public Map<HoursColumn, Fact> effective() {
        Map<HoursColumn, Fact> left = new EnumMap<>(HoursColumn.class);
        left.putAll(facts);
        Set<HoursColumn> given = given();
        left.keySet().removeAll(given);
        if (left.containsKey(HoursColumn.EMPLOYER_SIRET) || given.contains(HoursColumn.EMPLOYER_SIRET)) {
            left.remove(HoursColumn.EMPLOYER);
        }
        return left;
    }

    /** How many columns are read. */
    public long used() {
        return columns.stream().filter(column -> column.use() != ColumnUse.IGNORED).count();
    }

    /** Whether a column of the sheet gives a value. */
    public boolean gives(HoursColumn column) {
        return given().contains(column);
    }

    private Set<HoursColumn> given() {
        Set<HoursColumn> given = EnumSet.noneOf(HoursColumn.class);
        for (ColumnGuess column : columns) {
            switch (column.use()) {
                case CONTRACT_AND_LOT -> given.addAll(List.of(HoursColumn.CONTRACT, HoursColumn.LOT));
                case EMPLOYER -> given.addAll(List.of(HoursColumn.EMPLOYER, HoursColumn.EMPLOYER_SIRET));
                case MONTH_WORK, MONTH_TRAINING, MONTH_TUTORING -> given.add(HoursColumn.MONTH);
                default -> {
                    if (column.use().column() != null) {
                        given.add(column.use().column());
                    }
                }
            }
        }
        return given;
    }

    /** The columns of the template this sheet gives neither in its columns nor once for all. */
    public List<HoursColumn> missing() {
        SheetLayout layout = layout();
        List<HoursColumn> missing = new ArrayList<>(HoursColumn.NEEDED.stream().filter(column -> !layout.gives(column)).toList());
        if (layout.gives(HoursColumn.EMPLOYER)) {
            missing.remove(HoursColumn.EMPLOYER_SIRET);
        }
        if (!layout.givesHours()) {
            missing.add(HoursColumn.WORK);
        }
        return missing;
    }

    /** Whether months stand over columns without a year that anything says. */
    public boolean lacksYear() {
        return !yearSaid && marks.values().stream().anyMatch(mark -> mark.year() == 0);
    }

    /** Whether the sheet may be read without showing the guess to anybody. */
    public boolean isSure() {
        boolean columnsSure = columns.stream().allMatch(column -> column.use() == ColumnUse.IGNORED || column.confidence() == Confidence.SURE);
        boolean factsSure = effective().keySet().stream().noneMatch(doubtful::contains);
        return missing().isEmpty() && columnsSure && factsSure && told && !lacksYear();
    }

    /** The layout as guessed. */
    public SheetLayout layout() {
        Map<Integer, ColumnUse> uses = new HashMap<>();
        Map<Integer, SheetLayout.Month> months = new HashMap<>();
        for (ColumnGuess column : columns) {
            Mark mark = marks.get(column.column());
            int known = mark == null ? 0 : mark.year() != 0 ? mark.year() : year;
            if (column.use().monthly() == null) {
                uses.put(column.column(), column.use());
            } else if (known != 0) {
                uses.put(column.column(), column.use());
                months.put(column.column(), new SheetLayout.Month(YearMonth.of(known, mark.month()), column.address()));
            }
        }
        Map<HoursColumn, SheetLayout.Fixed> fixed = new HashMap<>();
        effective().forEach((column, fact) -> fixed.put(column, new SheetLayout.Fixed(fact.text(), fact.address())));
        return new SheetLayout(first, depth, uses, months, fixed, names, carries);
    }

    /** The same for sheets whose headings say the same: months are all alike, whatever stands above the table or under no heading. */
    public String fingerprint() {
        Set<String> keys = new LinkedHashSet<>();
        columns.stream().filter(column -> depth == 0 || !column.isUnnamed()).forEach(column -> keys.add(column.key()));
        return Canonical.sha256(depth + "\n" + String.join("\n", keys));
    }

    /** The same sheet as a person says it is laid out; what they leave in doubt stays so. */
    public SheetGuess said(List<ColumnGuess> others, Map<HoursColumn, Fact> values, Set<HoursColumn> doubts, Said how) {
        return new SheetGuess(table, first, depth, others, values, doubts, marks, how.year() == 0 ? year : how.year(), yearSaid || how.year() != 0,
            how.names(), how.carries(), true, how.read());
    }

    /** What a person says of a sheet as a whole. @param year 0 when they say none */
    public record Said(int year, WrittenName.Order names, boolean carries, boolean read) { }

    /** The same, to be passed over. */
    SheetGuess passedOver() {
        return new SheetGuess(table, first, depth, columns, facts, doubtful, marks, year, yearSaid, names, carries, told, false);
    }
}
