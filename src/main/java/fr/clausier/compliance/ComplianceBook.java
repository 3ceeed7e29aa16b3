package fr.clausier.compliance;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.compliance.check.StaffChecks;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.WorkList;
import fr.clausier.compliance.kept.KeptBooks;
import fr.clausier.compliance.standing.Standings;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.LotBase;
import fr.clausier.contract.duty.OperatorStaff;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.judgment.Judged;
import fr.clausier.hours.judgment.Supposed;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Statements of clauses at the end of a month, and what is due from whom. Computed from the facts as they stand, in
 * a number of queries that does not grow with the lots or the lines.
 */
@Singleton
public class ComplianceBook {

    private static final Supposed AS_RECORDED = (lot, history) -> history;

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Clauses clauses;
    private final Decisions decisions;
    private final BaseBook bases;
    private final WorkList work;
    private final HoursLedger ledger;
    private final StaffChecks staff;
    private final Standings standings;
    private final StatementRules rules;
    private final KeptBooks books;

    ComplianceBook(Contracts contracts, Lots lots, Organisations organisations, Clauses clauses, Decisions decisions, BaseBook bases,
            WorkList work, HoursLedger ledger, StaffChecks staff, Standings standings, ComplianceSettings settings,
            ForecastSettings forecasts, KeptBooks books) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.clauses = clauses;
        this.decisions = decisions;
        this.bases = bases;
        this.work = work;
        this.ledger = ledger;
        this.staff = staff;
        this.standings = standings;
        this.rules = StatementRules.of(settings.thresholds(), forecasts.parameters());
        this.books = books;
    }

    /** Statements, decisions and what is due, for the contracts selected among those the viewer reaches. */
    public MonthBook month(Scope scope, YearMonth month, Selection selection) {
        return at(scope, month.atEndOfMonth(), selection);
    }

    /**
     * The same on any day: what was due and expected by then. Hours are declared by month, so those of the day's own month are in
     * as far as somebody has declared them; what waits for whom is that of the last month ended. Asked again while nobody wrote
     * anything, it is not worked out twice.
     */
    @Transactional
    public MonthBook at(Scope scope, LocalDate day, Selection selection) {
        scope.require(Permission.READ_HOURS);
        return books.get(scope, day, selection, () -> workedOut(scope, day, selection));
    }

    private MonthBook workedOut(Scope scope, LocalDate day, Selection selection) {
        Map<Long, Contract> selected = selected(scope, selection);
        List<LotStatement> statements = statements(scope, selection, day, selected, AS_RECORDED);
        YearMonth month = YearMonth.from(day);
        YearMonth ended = day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        List<DueItem> due = work.until(scope, ended, selected.values(), statements);
        return new MonthBook(day, statements, due, named(scope, selected, statements, due));
    }

    /** The statement of one lot; empty when it is not the viewer's, or carries neither terms nor hours. */
    @Transactional
    public Optional<LotStatement> lot(Scope scope, long lotId, YearMonth month) {
        return lots.find(scope, lotId).flatMap(lot -> at(scope, month.atEndOfMonth(), Selection.ofContract(lot.contractId())).ofLot(lotId));
    }

    /** The statement a lot would have under other terms; nothing is stored. Empty when the lot is not the viewer's. */
    @Transactional
    public Optional<LotStatement> lotUnder(Scope scope, long lotId, YearMonth month, Terms instead) {
        return lot(scope, lotId, month.atEndOfMonth(), (lot, history) -> lot == lotId ? new TermsHistory(List.of(instead)) : history);
    }

    private Optional<LotStatement> lot(Scope scope, long lotId, LocalDate day, Supposed supposed) {
        return lots.find(scope, lotId).flatMap(lot -> {
            Selection selection = Selection.ofContract(lot.contractId());
            return statements(scope, selection, day, selected(scope, selection), supposed).stream()
                .filter(each -> each.lot().id() == lotId).findFirst();
        });
    }

    private Map<Long, Contract> selected(Scope scope, Selection selection) {
        scope.require(Permission.READ_HOURS);
        return contracts.all(scope).stream().filter(each -> selection.contract() == 0 || each.id() == selection.contract())
            .filter(each -> selection.buyer() == 0 || each.buyerId() == selection.buyer())
            .collect(Collectors.toMap(Contract::id, Function.identity()));
    }

    private List<LotStatement> statements(Scope scope, Selection selection, LocalDate day, Map<Long, Contract> selected,
            Supposed supposed) {
        YearMonth month = YearMonth.from(day);
        Map<Long, TermsHistory> terms = supposed.over(clauses.histories(scope), lots.all(scope).stream().map(Lot::id).toList());
        Judged judged = supposed == AS_RECORDED ? decisions.judged(scope, selection, month) : decisions.judged(scope, selection, month, supposed);
        Map<Long, List<JudgedLine>> lines = judged.lines().stream()
            .collect(Collectors.groupingBy(line -> line.decision().facts().lot()));
        Map<Long, LotBase> bases = this.bases.facts(scope);
        Map<Long, Set<YearMonth>> answered = ledger.answered(scope, month);
        Set<Long> readable = this.bases.all(scope).keySet();
        Map<Long, List<OperatorStaff>> figures = staff.figures(scope);
        Map<Long, StatusRule.Standing> decided = standings.facts(scope, day);
        Map<Long, List<LotLink>> links = lots.links(scope).stream().collect(Collectors.groupingBy(LotLink::lotId));
        return lots.all(scope).stream().filter(lot -> selected.containsKey(lot.contractId()))
            .filter(lot -> terms.containsKey(lot.id()) || lines.containsKey(lot.id()))
            .map(lot -> statement(selected.get(lot.contractId()), lot, links.getOrDefault(lot.id(), List.of()), lines.getOrDefault(lot.id(), List.of()),
                new StatementFacts(lot.id(), day, terms.getOrDefault(lot.id(), TermsHistory.NONE), bases.getOrDefault(lot.id(), LotBase.NONE),
                    decisions(lines.getOrDefault(lot.id(), List.of())), answered.getOrDefault(lot.id(), Set.of()), decided.getOrDefault(lot.id(), StatusRule.Standing.OPEN), StaffChecks.of(terms.getOrDefault(lot.id(), TermsHistory.NONE), links.getOrDefault(lot.id(), List.of()),
                        figures.getOrDefault(lot.id(), List.of()), day), judged.pooled(lot.id()))))
            .map(each -> bases.containsKey(each.lot().id()) && !readable.contains(each.lot().id()) ? each.withoutArithmetic() : each)
            .sorted(Comparator.comparing((LotStatement each) -> each.contract().buyerId()).thenComparing(each -> each.contract().number())
                .thenComparing(each -> each.lot().number())).toList();
    }

    private LotStatement statement(Contract contract, Lot lot, List<LotLink> links, List<JudgedLine> lines, StatementFacts facts) {
        return new LotStatement(contract, lot, links, facts.history(), facts.base(), Statement.of(facts, rules), lines);
    }

    private static List<Decision> decisions(List<JudgedLine> lines) {
        return lines.stream().map(JudgedLine::decision).toList();
    }

    private Map<Long, Organisation> named(Scope scope, Map<Long, Contract> selected, List<LotStatement> statements, List<DueItem> due) {
        Set<Long> ids = new HashSet<>();
        selected.values().forEach(contract -> ids.add(contract.buyerId()));
        statements.forEach(each -> each.links().forEach(link -> ids.add(link.organisationId())));
        statements.forEach(each -> each.lines().forEach(line -> ids.add(line.employer())));
        due.forEach(item -> ids.add(item.organisation()));
        return organisations.byIds(scope, ids);
    }
}
