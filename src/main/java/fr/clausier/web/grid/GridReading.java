package fr.clausier.web.grid;

import fr.clausier.access.AccountNames;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.hours.MonthForm;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gathers what the hours grid shows, in a number of queries that depends on neither people nor months. */
@Singleton
class GridReading {

    private final Contracts contracts;
    private final Organisations organisations;
    private final Placements placements;
    private final Decisions decisions;
    private final AccountNames names;

    GridReading(Contracts contracts, Organisations organisations, Placements placements, Decisions decisions, AccountNames names) {
        this.contracts = contracts;
        this.organisations = organisations;
        this.placements = placements;
        this.decisions = decisions;
        this.names = names;
    }

    GridView view(Scope scope, GridAsked asked, List<MonthGrid> months) {
        Lot lot = months.get(0).lot();
        Map<Long, MonthGrid.Row> people = new LinkedHashMap<>();
        months.forEach(month -> month.rows().forEach(row -> people.putIfAbsent(row.placement().id(), row)));
        Map<Long, Organisation> employers = organisations.byIds(scope, people.values().stream().map(row -> row.placement().employerId()).toList());
        Map<Long, List<JudgedLine>> judged = decisions.until(scope, Selection.ofContract(lot.contractId()), asked.until()).stream()
            .filter(line -> line.shown() && line.decision().facts().lot() == lot.id()).collect(Collectors.groupingBy(JudgedLine::placement));
        Predicate<Long> own = scope.may(Permission.DECLARE_HOURS) ? placements.own(scope, lot.id()) : employer -> false;
        List<GridRow> rows = people.values().stream().map(row -> new GridRow(row.placement(), row.person() == null ? "" : row.person().shown(),
                employers.containsKey(row.placement().employerId()) ? employers.get(row.placement().employerId()).name() : "",
                months.stream().map(month -> cell(row.placement(), month, own, judged.getOrDefault(row.placement().id(), List.of()))).toList()))
            .sorted(Comparator.comparing(GridRow::person).thenComparing(row -> row.placement().id())).toList();
        return new GridView(contracts.find(scope, lot.contractId()).orElseThrow(), lot, asked, months, rows, scope);
    }

    private static GridCell cell(Placement placement, MonthGrid grid, Predicate<Long> own, List<JudgedLine> judged) {
        Declaration declaration = grid.declaration(placement);
        MonthGrid.Row stands = grid.row(placement.id()).orElse(null);
        boolean validated = declaration != null && declaration.state() == Declaration.State.VALIDATED;
        return new GridCell(grid.month(), stands, declaration, grid.closed(), stands != null && !grid.closed() && !validated && own.test(placement.employerId()),
            judged.stream().filter(line -> line.decision().facts().month().equals(grid.month())).toList());
    }

    /** Who wrote each declaration last, and when, by the field of its version. */
    Map<String, String> writers(Scope scope, Words words, List<MonthGrid> months) {
        List<Declaration> all = months.stream().flatMap(month -> month.declarations().values().stream()).toList();
        Map<Long, String> known = names.of(scope, all.stream().map(Declaration::declaredBy).toList());
        Map<String, String> writers = new HashMap<>();
        all.forEach(each -> writers.put(MonthForm.declaration(each.employerId(), each.month()), words.say("page.grid.writer",
            known.getOrDefault(each.declaredBy(), words.say("page.grid.someone")), words.instant(each.declaredAt()))));
        return writers;
    }
}
