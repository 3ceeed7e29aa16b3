package fr.clausier.compliance.penalty;

import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.penalty.rule.Happening;
import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.compliance.penalty.rule.PenaltyFacts;
import fr.clausier.compliance.penalty.rule.PenaltyRules;
import fr.clausier.compliance.penalty.rule.Shortfall;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.law.LegalAmounts;
import fr.clausier.law.LegalSeries;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Penalties of every lot of a month at once, as {@link PenaltyBook} works them out for one. The number of queries grows with the
 * months in which windows ended, not with the lots.
 */
@Singleton
public class MonthPenalties {

    private final PenaltyRows events;
    private final PenaltyRows.DecisionRows decisions;
    private final ComplianceBook compliance;
    private final LegalAmounts legal;
    private final Calendar calendar;

    MonthPenalties(PenaltyRows events, PenaltyRows.DecisionRows decisions, ComplianceBook compliance, LegalAmounts legal, Calendar calendar) {
        this.events = events;
        this.decisions = decisions;
        this.compliance = compliance;
        this.legal = legal;
        this.calendar = calendar;
    }

    /** How many lines wait for a person today, over every lot the viewer reaches. */
    public long waiting(Scope scope) {
        return of(scope, compliance.month(scope, YearMonth.from(calendar.today()), Selection.ALL), Selection.ALL).stream()
            .flatMap(each -> each.lines().stream()).filter(LotPenalties.Line::waits).count();
    }

    /** Lots with something proposed, decided, or that could not be worked out, at the end of the month, or today before it ends. */
    @Transactional
    public List<LotPenalties> of(Scope scope, MonthBook book, Selection selection) {
        scope.require(Permission.READ_PENALTIES);
        LocalDate day = book.day().isAfter(calendar.today()) ? calendar.today() : book.day();
        Map<Long, List<PenaltyEvent>> noted = events.standing(scope.structure()).stream().filter(each -> !each.happenedOn().isAfter(day))
            .collect(Collectors.groupingBy(PenaltyEvent::lotId));
        Map<Long, List<PenaltyDecision>> decided = decisions.all(scope.structure()).stream().filter(each -> !each.lookedOn().isAfter(day))
            .collect(Collectors.groupingBy(PenaltyDecision::lotId));
        LegalSeries amounts = legal.series(scope);
        Map<YearMonth, MonthBook> ends = new HashMap<>(Map.of(book.month(), book));
        List<LotPenalties> found = new ArrayList<>();
        for (LotStatement lot : book.statements()) {
            List<PenaltyDecision> taken = decided.getOrDefault(lot.lot().id(), List.of());
            List<PenaltyEvent> told = noted.getOrDefault(lot.lot().id(), List.of());
            if (!told.isEmpty() || lot.terms().inForce(day).filter(terms -> !terms.penalties().list().isEmpty()).isPresent() || !taken.isEmpty()) {
                Shortfall shortfall = shortfall(lot, day, end -> ends.computeIfAbsent(end, month -> compliance.month(scope, month, selection)));
                found.add(penalties(lot, day, shortfall, told, taken, amounts));
            }
        }
        return found.stream().filter(each -> !each.lines().isEmpty() || !each.proposal().unsettled().isEmpty()).toList();
    }

    /** Hours are measured at the end of the window, once it has come. */
    private static Shortfall shortfall(LotStatement lot, LocalDate day, java.util.function.Function<YearMonth, MonthBook> ends) {
        LocalDate end = lot.terms().inForce(day).map(terms -> terms.window().to()).orElse(null);
        if (end == null || day.isBefore(end) || lot.statement().status() == ClauseStatus.EXEMPT) {
            return null;
        }
        Penalties provided = lot.terms().inForce(end).map(Terms::penalties).orElse(Penalties.NONE);
        return ends.apply(YearMonth.from(end)).ofLot(lot.lot().id()).map(about -> LotPenalties.shortfall(end, about, provided)).orElse(null);
    }

    private static LotPenalties penalties(LotStatement lot, LocalDate day, Shortfall shortfall, List<PenaltyEvent> noted, List<PenaltyDecision> decided,
            LegalSeries amounts) {
        TermsHistory terms = lot.terms();
        Penalties provided = terms.inForce(day).map(Terms::penalties).orElse(Penalties.NONE);
        Map<LineKey, Money> applied = new HashMap<>();
        LotPenalties.standing(decided).forEach((line, decision) -> applied.put(line, decision.amount()));
        boolean means = noted.stream().anyMatch(each -> each.happening() == Happening.MEANS_SHOWN);
        return new LotPenalties(lot.lot(), day, provided, shortfall, PenaltyRules.propose(new PenaltyFacts(day, shortfall,
            noted.stream().map(each -> each.breach(terms)).toList(), means, provided, amounts, applied)), noted, decided);
    }
}
