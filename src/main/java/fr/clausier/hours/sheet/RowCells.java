package fr.clausier.hours.sheet;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.WrittenName;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one row of a sheet holds, sorted into the columns of the template by a layout. */
final class RowCells {

    /** What tells who a row is about. */
    static final Set<HoursColumn> WHO = EnumSet.of(HoursColumn.FAMILY_NAME, HoursColumn.FIRST_NAME, HoursColumn.BIRTH_DATE);
    /** What a row without a name takes from the row above, besides the name. */
    private static final Set<HoursColumn> OF_PERSON = EnumSet.of(HoursColumn.GROUP, HoursColumn.MODALITY, HoursColumn.CONTRACT_TYPE, HoursColumn.ROME,
        HoursColumn.STARTS_ON, HoursColumn.PLANNED_END, HoursColumn.KIND);
    private static final Set<HoursColumn> OF_WORK = EnumSet.of(HoursColumn.CONTRACT, HoursColumn.LOT, HoursColumn.EMPLOYER_SIRET, HoursColumn.EMPLOYER);
    /** Longer texts name no contract and its lot; the expression would take long over them. */
    private static final int LONGEST_NAMED = 120;
    private static final Pattern WITH_LOT = Pattern.compile("(?iu)\\s*(?:march[ée]\\s*(?:n\\s*[°ºo]?\\.?)?\\s*:?\\s*)?(.+?)[\\s,;:/_–—-]*\\blot\\s*(?:n\\s*[°ºo]?\\.?)?\\s*:?\\s*([0-9a-z]{1,6})\\s*");
    private static final Pattern WITH_SLASH = Pattern.compile("\\s*(.+?)\\s*/\\s*([0-9]{1,3}[A-Za-z]?)\\s*");

    private final String sheet;
    private final int number;
    private final Map<HoursColumn, Held> held = new EnumMap<>(HoursColumn.class);
    private final Map<HoursColumn, String> addresses = new EnumMap<>(HoursColumn.class);
    private final Map<Integer, Map<Activity, Held>> monthly = new TreeMap<>();
    private String broken;

    private RowCells(String sheet, int number) {
        this.sheet = sheet;
        this.number = number;
    }

    static RowCells of(Table table, Table.Row row, SheetLayout layout) {
        RowCells cells = new RowCells(table.name(), row.number());
        layout.columns().forEach((place, use) -> cells.expect(use, row.address(place)));
        row.shownCells().stream().filter(cell -> isMeant(cell, row, layout)).forEach(cell -> cells.take(cell, layout));
        return cells;
    }

    /** A name merged over several rows holds for each; hours, and what is merged across columns, only where they are written. */
    private static boolean isMeant(Cell cell, Table.Row row, SheetLayout layout) {
        return cell.merged().isEmpty() || cell.merged().get().firstRow() < row.number() && cell.merged().get().firstColumn() == cell.column()
            && !layout.columns().getOrDefault(cell.column(), ColumnUse.IGNORED).isHours();
    }

    /** The columns a file has keep their address in a row where they are blank. */
    private void expect(ColumnUse use, String address) {
        if (use.column() != null) {
            addresses.put(use.column(), address);
        } else if (use == ColumnUse.FULL_NAME) {
            addresses.put(HoursColumn.FAMILY_NAME, address);
            addresses.put(HoursColumn.FIRST_NAME, address);
        } else if (use == ColumnUse.CONTRACT_AND_LOT) {
            addresses.put(HoursColumn.CONTRACT, address);
            addresses.put(HoursColumn.LOT, address);
        }
    }

    private void take(Cell cell, SheetLayout layout) {
        ColumnUse use = layout.columns().getOrDefault(cell.column(), ColumnUse.IGNORED);
        if (use.column() != null) {
            held.put(use.column(), Held.of(cell));
        } else if (use.monthly() != null) {
            monthly.computeIfAbsent(cell.column(), place -> new EnumMap<>(Activity.class)).put(use.monthly(), Held.of(cell));
        } else if (use == ColumnUse.FULL_NAME) {
            split(cell, layout.names());
        } else if (use == ColumnUse.CONTRACT_AND_LOT) {
            Matcher both = WITH_LOT.matcher(cell.text());
            both = cell.text().length() <= LONGEST_NAMED && both.matches() ? both : WITH_SLASH.matcher(cell.text());
            boolean two = both.matches();
            held.put(HoursColumn.CONTRACT, Held.text(cell.address(), two ? both.group(1) : cell.text()));
            if (two) {
                held.put(HoursColumn.LOT, Held.text(cell.address(), both.group(2)));
            }
        }
    }

    private void split(Cell cell, WrittenName.Order order) {
        Optional<WrittenName> name = WrittenName.read(cell.text(), order);
        broken = name.isPresent() ? null : cell.text();
        held.put(HoursColumn.FAMILY_NAME, Held.text(cell.address(), name.map(WrittenName::family).orElse(cell.text())));
        name.ifPresent(both -> held.put(HoursColumn.FIRST_NAME, Held.text(cell.address(), both.first())));
    }

    /** Takes what holds for the whole sheet where the row itself says nothing. */
    void fix(Map<HoursColumn, SheetLayout.Fixed> fixed) {
        fixed.forEach((column, value) -> {
            if (!held.containsKey(column)) {
                held.put(column, Held.text(value.address(), value.text()));
                if (!value.address().isEmpty()) {
                    addresses.put(column, value.address());
                }
            }
        });
    }

    /** Takes from the row above what is written there once for several rows. */
    void carry(RowCells above) {
        boolean same = !namesSomeone();
        for (Map.Entry<HoursColumn, Held> each : above.held.entrySet()) {
            boolean carried = OF_WORK.contains(each.getKey()) || same && (WHO.contains(each.getKey()) || OF_PERSON.contains(each.getKey()));
            if (carried && held.putIfAbsent(each.getKey(), each.getValue()) == null) {
                addresses.put(each.getKey(), each.getValue().address());
            }
        }
        broken = same ? above.broken : broken;
    }

    /** The same row in one month of those its columns give. */
    RowCells in(SheetLayout.Month month, Map<Activity, Held> hours, Map<Activity, String> where) {
        RowCells cells = new RowCells(sheet, number);
        cells.held.putAll(held);
        cells.addresses.putAll(addresses);
        cells.broken = broken;
        cells.held.put(HoursColumn.MONTH, Held.day(month.address(), month.month().atDay(1)));
        cells.addresses.put(HoursColumn.MONTH, month.address());
        hours.forEach((activity, cell) -> cells.held.put(HoursColumn.of(activity), cell));
        where.forEach((activity, address) -> cells.addresses.put(HoursColumn.of(activity), address));
        return cells;
    }

    boolean namesSomeone() {
        return WHO.stream().anyMatch(held::containsKey);
    }

    boolean givesHours() {
        return !monthly.isEmpty() || held.containsKey(HoursColumn.WORK) || held.containsKey(HoursColumn.TRAINING) || held.containsKey(HoursColumn.TUTORING);
    }

    /** Whether the row says anything but hours. */
    boolean saysMore() {
        return held.keySet().stream().anyMatch(column -> column != HoursColumn.WORK && column != HoursColumn.TRAINING && column != HoursColumn.TUTORING);
    }

    Optional<Held> at(HoursColumn column) {
        return Optional.ofNullable(held.get(column));
    }

    /** Hours by column of a month. */
    Map<Integer, Map<Activity, Held>> monthly() {
        return monthly;
    }

    /** A name of which it cannot be told where the family name ends. */
    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    Map<HoursColumn, String> addresses() {
        return addresses;
    }

    Problem.Place place(HoursColumn column) {
        return Problem.Place.cell(sheet, addresses.getOrDefault(column, "A" + number));
    }
}
