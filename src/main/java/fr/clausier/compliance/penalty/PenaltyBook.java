package fr.clausier.compliance.penalty;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.penalty.Penalties;
import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.penalty.rule.Happening;
import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.compliance.penalty.rule.PenaltyFacts;
import fr.clausier.compliance.penalty.rule.PenaltyRules;
import fr.clausier.compliance.penalty.rule.Proposal;
import fr.clausier.compliance.penalty.rule.ProposedLine;
import fr.clausier.compliance.penalty.rule.Shortfall;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.law.LegalAmounts;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Penalties of lots: facts noted by people, a proposal worked out anew each time from them and from the terms, and what a person
 * decides of each line. A decision keeps the proposal as it was; nothing is applied by itself.
 */
@Singleton
public class PenaltyBook {

    private final PenaltyEvents events;
    private final PenaltyRows.DecisionRows decisions;
    private final Lots lots;
    private final Clauses clauses;
    private final ComplianceBook compliance;
    private final LegalAmounts legal;
    private final Journal journal;
    private final Calendar calendar;

    PenaltyBook(PenaltyEvents events, PenaltyRows.DecisionRows decisions, Lots lots, Clauses clauses, ComplianceBook compliance,
            LegalAmounts legal, Journal journal, Calendar calendar) {
        this.events = events;
        this.decisions = decisions;
        this.lots = lots;
        this.clauses = clauses;
        this.compliance = compliance;
        this.legal = legal;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * The penalties of a lot the viewer reaches.
     *
     * @param day day to look at them, on which hours are measured even while the window is open; null, or a day to come, for today, and
     *     hours at the end of the window once it has come
     */
    @Transactional
    public Optional<LotPenalties> of(Scope scope, long lotId, LocalDate day) {
        scope.require(Permission.READ_PENALTIES);
        return lots.find(scope, lotId).map(lot -> penalties(scope, lot, day));
    }

    private LotPenalties penalties(Scope scope, Lot lot, LocalDate asked) {
        boolean chosen = asked != null && !asked.isAfter(calendar.today());
        LocalDate day = chosen ? asked : calendar.today();
        TermsHistory terms = clauses.history(scope, lot.id());
        Penalties provided = terms.inForce(day).map(Terms::penalties).orElse(Penalties.NONE);
        List<PenaltyEvent> noted = events.ofLot(scope, lot.id());
        List<PenaltyEvent> standing = noted.stream().filter(each -> !each.isStruck()).toList();
        List<PenaltyDecision> decided = decisions.ofLot(scope.structure(), lot.id());
        Map<LineKey, Money> applied = new HashMap<>();
        LotPenalties.standing(decided).forEach((line, decision) -> applied.put(line, decision.amount()));
        Shortfall shortfall = shortfall(scope, lot, terms, day, chosen);
        boolean means = standing.stream().anyMatch(each -> each.happening() == Happening.MEANS_SHOWN && !each.happenedOn().isAfter(day));
        Proposal proposal = PenaltyRules.propose(new PenaltyFacts(day, shortfall, standing.stream().map(each -> each.breach(terms)).toList(),
            means, provided, legal.series(scope), applied));
        return new LotPenalties(lot, day, provided, shortfall, proposal, noted, decided);
    }

    /** Hours at the end of the window once it has come; before, only on a day that a person chose. An exempted clause misses none. */
    private Shortfall shortfall(Scope scope, Lot lot, TermsHistory terms, LocalDate day, boolean chosen) {
        LocalDate end = terms.inForce(day).map(each -> each.window().to()).orElse(null);
        boolean over = end != null && !day.isBefore(end);
        if (end == null || !over && !chosen || isExempt(scope, lot, day)) {
            return null;
        }
        LocalDate on = over ? end : day;
        Penalties provided = terms.inForce(on).map(Terms::penalties).orElse(Penalties.NONE);
        return compliance.lot(scope, lot.id(), YearMonth.from(on)).map(about -> LotPenalties.shortfall(on, about, provided)).orElse(null);
    }

    /** Whether the obligation was lifted by the end of the day's month. */
    private boolean isExempt(Scope scope, Lot lot, LocalDate day) {
        return compliance.lot(scope, lot.id(), YearMonth.from(day)).filter(about -> about.statement().status() == ClauseStatus.EXEMPT).isPresent();
    }

    /** Lines proposed today that nobody decided: none may be left when a clause is closed. */
    @Transactional
    public List<ProposedLine> undecided(Scope scope, long lotId) {
        return of(scope, lotId, null).map(found -> found.undecided().stream().map(LotPenalties.Line::today).toList()).orElse(List.of());
    }

    /**
     * Applies, reduces or waives one line. Refuses {@code penalty-line-none} when nothing is proposed on it, {@code penalty-amount-range}
     * when the reduced amount is not between nothing and the whole. Changed when another amount is proposed, or another decision holds,
     * than the person was shown.
     */
    @Transactional
    public Outcome<LotPenalties> decide(Scope scope, long lotId, DecisionDraft draft) {
        scope.require(Permission.DECIDE_PENALTIES);
        journal.writeAlone();
        LotPenalties current = of(scope, lotId, draft.day()).orElse(null);
        if (current == null) {
            return Outcome.absent();
        }
        ProposedLine line = current.proposal().line(draft.line()).filter(each -> each.proposed().isPositive()).orElse(null);
        if (line == null) {
            return Outcome.refused(Problem.atField("penalty-line-none", "penaltyVerdict", ""));
        }
        PenaltyDecision before = LotPenalties.standing(current.decisions()).get(draft.line());
        if (!line.proposed().equals(draft.proposed()) || !Objects.equals(before == null ? null : before.id(), draft.replaces())) {
            return new Outcome.Changed<>(current);
        }
        Money amount = draft.applied(line.proposed());
        if (draft.verdict() == PenaltyVerdict.REDUCED && (!amount.isPositive() || amount.compareTo(line.proposed()) >= 0)) {
            return Outcome.refused(Problem.atField("penalty-amount-range", "applied", amount.toString(), line.proposed().toString()));
        }
        PenaltyDecision saved = decisions.save(new PenaltyDecision(null, scope.structure(), lotId, line.key().kind(),
            line.key().event() == 0 ? null : line.key().event(), line.key().place(), draft.verdict(), current.day(), line.proposed(),
            Arithmetic.written(line.arithmetic()), amount, draft.reason(), scope.actor().account(), calendar.now(), draft.replaces()));
        journal.record(scope, "penalty.decided", PenaltyEvents.SUBJECT, lotId, before, new Because(saved, draft.reason()));
        return Outcome.done(penalties(scope, current.lot(), draft.day()));
    }
}
