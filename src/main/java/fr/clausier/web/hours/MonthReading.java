package fr.clausier.web.hours;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.dispute.Disputes;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Choice;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gathers what the page of a month shows: people, who employs them, what became of their hours, what each employer answered. */
@Singleton
class MonthReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Placements placements;
    private final ComplianceBook compliance;
    private final Disputes disputes;

    MonthReading(Contracts contracts, Lots lots, Organisations organisations, Placements placements, ComplianceBook compliance,
            Disputes disputes) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.placements = placements;
        this.compliance = compliance;
        this.disputes = disputes;
    }

    MonthView view(Scope scope, MonthGrid grid) {
        Contract contract = contracts.find(scope, grid.lot().contractId()).orElseThrow();
        MonthBook book = compliance.month(scope, grid.month(), Selection.ofContract(contract.id()));
        Optional<LotStatement> about = book.ofLot(grid.lot().id());
        List<LotLink> links = about.map(LotStatement::links).orElseGet(() -> lots.links(scope, grid.lot().id()));
        Set<Long> employers = new HashSet<>(grid.declarations().keySet());
        links.forEach(link -> employers.add(link.organisationId()));
        grid.rows().forEach(row -> employers.add(row.placement().employerId()));
        Map<Long, Organisation> named = named(scope, employers, book.organisations());
        Map<Long, List<JudgedLine>> judged = judged(about.map(LotStatement::lines).orElse(List.of()), grid.month());
        Predicate<Long> own = placements.own(scope, grid.lot().id());
        boolean open = scope.may(Permission.DECLARE_HOURS) && !grid.closed();
        List<MonthRow> rows = grid.rows().stream().map(row -> row(scope, employer -> open && own.test(employer), grid, row, named, judged))
            .sorted(Comparator.comparing(MonthRow::person).thenComparing(row -> row.placement().id())).toList();
        return new MonthView(contract, grid, rows, answers(scope, grid, named), silentChoices(grid, own, links, named), open, scope);
    }

    /** Those the book names, and the others. */
    private Map<Long, Organisation> named(Scope scope, Set<Long> employers, Map<Long, Organisation> known) {
        List<Long> others = employers.stream().filter(id -> !known.containsKey(id)).toList();
        Map<Long, Organisation> named = new HashMap<>(known);
        if (!others.isEmpty()) {
            named.putAll(organisations.byIds(scope, others));
        }
        return named;
    }

    private static Map<Long, List<JudgedLine>> judged(List<JudgedLine> lines, YearMonth month) {
        return lines.stream().filter(line -> line.shown() && line.decision().facts().month().equals(month))
            .collect(Collectors.groupingBy(JudgedLine::placement));
    }

    private MonthRow row(Scope scope, Predicate<Long> open, MonthGrid grid, MonthGrid.Row row, Map<Long, Organisation> named,
            Map<Long, List<JudgedLine>> judged) {
        Placement placement = row.placement();
        return new MonthRow(placement, grid.month(), row.person() == null ? "" : row.person().shown(), name(named, placement.employerId()),
            placement.group().isKnownTo(scope) ? placement.group() : null, open.test(placement.employerId()), answered(grid.declaration(placement)),
            judged.getOrDefault(placement.id(), List.of()));
    }

    private List<MonthView.Answer> answers(Scope scope, MonthGrid grid, Map<Long, Organisation> named) {
        Map<Long, List<Disputed>> disputed = disputes.of(scope, grid.declarations().values());
        return grid.declarations().values().stream().map(declaration -> new MonthView.Answer(declaration, name(named, declaration.employerId()),
            disputed.getOrDefault(declaration.id(), List.of())))
            .sorted(Comparator.comparing(MonthView.Answer::employer)).toList();
    }

    /** Employers of the lot who may still say that nobody worked. */
    private List<Choice> silentChoices(MonthGrid grid, Predicate<Long> own, List<LotLink> links, Map<Long, Organisation> named) {
        return links.stream().map(LotLink::organisationId).distinct().filter(own)
            .filter(id -> !answered(grid.declarations().get(id))).map(id -> new Choice(id.toString(), name(named, id)))
            .sorted(Comparator.comparing(Choice::label)).toList();
    }

    private static boolean answered(Declaration declaration) {
        return declaration != null && declaration.state().isAnswer();
    }

    private static String name(Map<Long, Organisation> named, long id) {
        return named.containsKey(id) ? named.get(id).name() : "";
    }
}
