package fr.clausier.hours.sheet;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Written;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Walks down a sheet by its layout: rows of people become rows of the template, one for each month; the rest is passed over by name. */
final class LayoutReading {

    private static final Pattern TOTAL = Pattern.compile("\\s*(?i:(sous[ -]?)?tota(l|ux)\\b.*|sum|somme)");
    private static final int WIDE = 90;

    private final Table table;
    private final SheetLayout layout;
    private final CodeWords codes;
    private final Spelling spelling;
    private final Predicate<Table.Row> repeated;
    private final Map<YearMonth, SheetLayout.Month> months = new TreeMap<>();
    private final Map<Integer, BigDecimal> block = new HashMap<>();
    private final Map<Integer, BigDecimal> all = new HashMap<>();
    private RowCells above;

    /** @param repeated whether a row is the headings once more */
    LayoutReading(Table table, SheetLayout layout, CodeWords codes, Spelling spelling, Predicate<Table.Row> repeated) {
        this.table = table;
        this.layout = layout;
        this.codes = codes;
        this.spelling = spelling;
        this.repeated = repeated;
        layout.months().values().forEach(month -> months.putIfAbsent(month.month(), month));
    }

    /** @param readable false to only name what is passed over, when the headings cannot be relied upon */
    void read(boolean readable, List<SheetRow> rows, List<Problem> problems, List<Skipped> skipped) {
        List<Table.Row> lines = table.rows();
        lines.subList(0, layout.headings()).forEach(title -> skipped.add(passed(title, Skipped.Why.TITLE)));
        int previous = layout.body() == 0 ? 0 : lines.get(layout.body() - 1).number();
        for (Table.Row line : lines.subList(layout.body(), lines.size())) {
            if (line.number() > previous + 1) {
                skipped.add(new Skipped(table.name(), previous + 1, line.number() - 1, Skipped.Why.BLANK, ""));
            }
            previous = line.number();
            RowCells cells = RowCells.of(table, line, layout);
            Optional<Skipped.Why> why = why(line, cells);
            why.ifPresent(reason -> skipped.add(passed(line, reason)));
            if (why.isEmpty()) {
                count(line);
                if (readable) {
                    take(cells, rows, problems);
                }
            } else if (layout.carries()) {
                above = why.get() == Skipped.Why.NO_HOURS ? cells : null;
            }
        }
    }

    private Optional<Skipped.Why> why(Table.Row line, RowCells cells) {
        boolean total = line.cells().stream().anyMatch(cell -> cell.kind() == Cell.Kind.TEXT && TOTAL.matcher(cell.text()).matches());
        boolean first = cells.at(HoursColumn.FIRST_NAME).isPresent() && !layout.columns().containsValue(ColumnUse.FULL_NAME);
        if (total && !first && cells.at(HoursColumn.BIRTH_DATE).isEmpty() || !cells.saysMore() && isSum(line)) {
            block.clear();
            return Optional.of(Skipped.Why.TOTAL);
        }
        if (repeated.test(line)) {
            return Optional.of(Skipped.Why.HEADING);
        }
        if (!cells.givesHours()) {
            return Optional.of(cells.namesSomeone() ? Skipped.Why.NO_HOURS : Skipped.Why.BLANK);
        }
        return Optional.empty();
    }

    private void take(RowCells cells, List<SheetRow> rows, List<Problem> problems) {
        if (layout.carries() && above != null) {
            cells.carry(above);
        }
        above = cells;
        cells.fix(layout.fixed());
        Set<Problem> found = new LinkedHashSet<>();
        if (months.isEmpty()) {
            read(cells, rows, found);
        }
        months.forEach((month, heading) -> monthly(cells, heading).ifPresent(one -> read(one, rows, found)));
        problems.addAll(found);
    }

    private void read(RowCells cells, List<SheetRow> rows, Set<Problem> found) {
        RowAddresses last = !rows.isEmpty() && rows.get(rows.size() - 1).addresses() instanceof RowAddresses addresses ? addresses : null;
        rows.add(new RowReader(cells, codes, spelling, found, last).read());
    }

    private Optional<RowCells> monthly(RowCells cells, SheetLayout.Month heading) {
        Map<Activity, Held> hours = new EnumMap<>(Activity.class);
        Map<Activity, String> where = new EnumMap<>(Activity.class);
        layout.months().forEach((column, month) -> {
            if (month.month().equals(heading.month())) {
                where.put(layout.columns().get(column).monthly(), Table.letters(column) + cells.number());
                hours.putAll(cells.monthly().getOrDefault(column, Map.of()));
            }
        });
        return hours.isEmpty() ? Optional.empty() : Optional.of(cells.in(heading, hours, where));
    }

    /** Adds the hours of a row up, to tell a total that is not named from a person whose name was forgotten. */
    private void count(Table.Row line) {
        line.cells().forEach(cell -> hours(cell).ifPresent(value -> {
            block.merge(cell.column(), value, BigDecimal::add);
            all.merge(cell.column(), value, BigDecimal::add);
        }));
    }

    private boolean isSum(Table.Row line) {
        return !all.isEmpty() && (adds(line, block) || adds(line, all));
    }

    private boolean adds(Table.Row line, Map<Integer, BigDecimal> sums) {
        List<Cell> hours = line.cells().stream().filter(cell -> layout.columns().getOrDefault(cell.column(), ColumnUse.IGNORED).isHours()).toList();
        return !hours.isEmpty() && hours.stream().allMatch(cell -> sums.containsKey(cell.column())
            && hours(cell).filter(value -> value.compareTo(sums.get(cell.column())) == 0).isPresent());
    }

    private Optional<BigDecimal> hours(Cell cell) {
        if (!layout.columns().getOrDefault(cell.column(), ColumnUse.IGNORED).isHours()) {
            return Optional.empty();
        }
        return cell.isTime() ? Optional.of(cell.hours()) : cell.number() != null ? Optional.of(cell.number()) : Written.hours(cell.text()).map(Hours::value);
    }

    private Skipped passed(Table.Row line, Skipped.Why why) {
        return new Skipped(table.name(), line.number(), line.number(), why, shown(line));
    }

    static String shown(Table.Row row) {
        String text = String.join(" · ", row.cells().stream().limit(4).map(Cell::text).toList());
        return text.length() > WIDE ? text.substring(0, WIDE) + "…" : text;
    }
}
