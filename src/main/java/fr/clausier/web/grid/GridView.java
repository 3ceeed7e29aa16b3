package fr.clausier.web.grid;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.hours.MonthForm;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The hours grid of a lot as its page shows it. */
public record GridView(Contract contract, Lot lot, GridAsked asked, List<MonthGrid> months, List<GridRow> rows, Scope scope) {

    /** Hours of work of everyone in a month. */
    public Hours total(YearMonth month) {
        return sum(rows.stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.month().equals(month)).map(GridCell::work));
    }

    /** Hours of work of everyone in every month shown. */
    public Hours total() {
        return sum(rows.stream().map(GridRow::total));
    }

    private static Hours sum(Stream<Hours> hours) {
        return hours.filter(Objects::nonNull).reduce(Hours.ZERO, Hours::plus);
    }

    /** Whether the viewer may type somewhere. */
    public boolean isOpen() {
        return cells().anyMatch(GridCell::typable);
    }

    /** Whether hours of a month still wait to be sent. */
    public boolean maySend(YearMonth month) {
        return cells().anyMatch(cell -> cell.month().equals(month) && cell.typable() && !cell.isSent());
    }

    public boolean mayPlace() {
        return scope.may(Permission.RECORD_PLACEMENTS);
    }

    /** Fields that carry the versions of what was declared. */
    public List<String> declarations() {
        return months.stream().flatMap(grid -> grid.declarations().keySet().stream().sorted().map(employer ->
            MonthForm.declaration(employer, grid.month()))).toList();
    }

    private Stream<GridCell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }
}
