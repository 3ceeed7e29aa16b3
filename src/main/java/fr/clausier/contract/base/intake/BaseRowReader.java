package fr.clausier.contract.base.intake;

import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.intake.KindWords.Meaning;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Problem;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the cells of one row under known headings into a draft; what cannot be read becomes a problem at its cell. */
final class BaseRowReader {

    private static final int LONGEST_NUMBER = 200;

    private final Table table;
    private final Table.Row row;
    private final Map<BaseColumn, Integer> columns;
    private final KindWords kinds;
    private final List<Problem> problems;
    private final Set<BaseColumn> unread = EnumSet.noneOf(BaseColumn.class);
    private boolean readable = true;

    BaseRowReader(Table table, Table.Row row, Map<BaseColumn, Integer> columns, KindWords kinds, List<Problem> problems) {
        this.table = table;
        this.row = row;
        this.columns = columns;
        this.kinds = kinds;
        this.problems = problems;
    }

    BaseRow read() {
        String contract = number(BaseColumn.CONTRACT);
        String lot = number(BaseColumn.LOT);
        if (contract == null && !unread.contains(BaseColumn.CONTRACT)) {
            refuse("required", BaseColumn.CONTRACT, "");
        }
        Optional<Meaning> kind = kind();
        Fields fields = Fields.of(form(kind));
        BaseDraft draft = BaseDraft.read(fields);
        fields.problems().forEach(this::place);
        if (readable && kind.isPresent() && kind.get().credit() && !draft.amount().isNegative()) {
            refuse("base-credit-positive", BaseColumn.AMOUNT, draft.amount().toString());
        }
        return new BaseRow(table.name(), row.number(), readable, contract, lot, draft, addresses());
    }

    private Optional<Meaning> kind() {
        Optional<Cell> cell = cell(BaseColumn.KIND);
        Optional<Meaning> kind = cell.map(Cell::text).flatMap(kinds::read);
        if (cell.isPresent() && kind.isEmpty()) {
            refuse("base-kind-unknown", BaseColumn.KIND, cell.get().text(), kinds.all());
            unread.add(BaseColumn.KIND);
        }
        return kind;
    }

    /** The values of the draft, as a person would have typed them. A month may stand under the reference instead of the date. */
    private Map<String, Object> form(Optional<Meaning> kind) {
        Map<String, Object> form = new HashMap<>();
        kind.ifPresent(meaning -> form.put("kind", meaning.kind().name()));
        boolean monthly = kind.isPresent() && kind.get().kind().isMonthly();
        put(form, "reference", cell(BaseColumn.REFERENCE).map(Cell::text));
        put(form, monthly ? "month" : "dated", cell(BaseColumn.DATED).map(cell -> cell.date() != null ? cell.date().toString() : dashed(cell.text())));
        if (monthly && !form.containsKey("month") && !unread.contains(BaseColumn.DATED)) {
            put(form, "month", cell(BaseColumn.REFERENCE).map(cell -> cell.date() != null ? cell.date().toString() : dashed(cell.text())));
        }
        put(form, "amount", cell(BaseColumn.AMOUNT).map(cell -> cell.kind() == Cell.Kind.NUMBER ? cell.number().toPlainString() : cell.text()));
        put(form, "hours", cell(BaseColumn.HOURS).flatMap(this::hours));
        put(form, "note", cell(BaseColumn.NOTE).map(Cell::text));
        return form;
    }

    /** Some programs write March 2026 as 202603. */
    private static String dashed(String text) {
        return text.matches("20[0-9]{2}(0[1-9]|1[0-2])") ? text.substring(0, 4) + "-" + text.substring(4) : text;
    }

    private Optional<String> hours(Cell cell) {
        if (cell.date() != null) {
            refuse("hours-as-date", BaseColumn.HOURS, cell.text());
            unread.add(BaseColumn.HOURS);
            return Optional.empty();
        }
        if (cell.kind() == Cell.Kind.CLOCK && cell.number().compareTo(BigDecimal.ONE) >= 0) {
            problems.add(Problem.warning("clock-hides-days", placeOf(BaseColumn.HOURS), cell.text()));
        }
        return Optional.of(cell.isTime() ? cell.hours().toPlainString() : cell.kind() == Cell.Kind.NUMBER ? cell.number().toPlainString() : cell.text());
    }

    private static void put(Map<String, Object> form, String field, Optional<String> value) {
        value.ifPresent(text -> form.put(field, text));
    }

    private String number(BaseColumn column) {
        String text = cell(column).map(Cell::text).orElse(null);
        if (text != null && text.length() > LONGEST_NUMBER) {
            refuse("text-too-long", column, text, Integer.toString(LONGEST_NUMBER));
            unread.add(column);
            return null;
        }
        return text;
    }

    /** The cell, if it holds something that can be read at all. */
    private Optional<Cell> cell(BaseColumn column) {
        Optional<Cell> cell = Optional.ofNullable(columns.get(column)).flatMap(row::at).filter(found -> !found.text().isBlank());
        boolean error = cell.isPresent() && cell.get().kind() == Cell.Kind.ERROR;
        if (error || cell.isPresent() && cell.get().kind() == Cell.Kind.UNCOMPUTED) {
            if (unread.add(column)) {
                refuse(error ? "cell-error" : "cell-uncomputed", column, cell.get().text());
            }
            return Optional.empty();
        }
        return cell;
    }

    /** A problem of the draft, at the cell it came from; nothing more about a cell already said to be unreadable. */
    private void place(Problem problem) {
        BaseColumn column = BaseColumn.ofField(problem.place().field()).orElse(BaseColumn.CONTRACT);
        if (!unread.contains(column)) {
            readable = readable && !problem.isError();
            problems.add(new Problem(problem.code(), problem.severity(), placeOf(column), problem.found(), problem.args()));
        }
    }

    private void refuse(String code, BaseColumn column, String found, String... args) {
        readable = false;
        problems.add(Problem.error(code, placeOf(column), found, args));
    }

    private Problem.Place placeOf(BaseColumn column) {
        return Problem.Place.cell(table.name(), columns.containsKey(column) ? row.address(columns.get(column)) : "A" + row.number());
    }

    private Map<BaseColumn, String> addresses() {
        Map<BaseColumn, String> addresses = new EnumMap<>(BaseColumn.class);
        columns.forEach((column, index) -> addresses.put(column, row.address(index)));
        return addresses;
    }
}
