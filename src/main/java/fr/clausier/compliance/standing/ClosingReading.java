package fr.clausier.compliance.standing;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.compliance.standing.ClosingRule.Missing;
import fr.clausier.compliance.standing.ClosingRule.Unsettled;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what is known of a lot before the rule on closing, and lays out the facts of a certificate. */
@Singleton
class ClosingReading {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final ComplianceBook compliance;
    private final HoursLedger ledger;
    private final Collection<OpenMatters> matters;
    private final Calendar calendar;

    ClosingReading(Contracts contracts, Lots lots, Organisations organisations, ComplianceBook compliance, HoursLedger ledger,
            Collection<OpenMatters> matters, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.compliance = compliance;
        this.ledger = ledger;
        this.matters = matters;
        this.calendar = calendar;
    }

    Optional<ClosingBook> book(Scope scope, long lotId, List<ClauseStanding> history) {
        return lots.find(scope, lotId).map(lot -> {
            MonthBook today = compliance.at(scope, calendar.today(), Selection.ofContract(lot.contractId()));
            LotStatement about = today.ofLot(lotId).orElse(null);
            boolean decided = history.stream().anyMatch(each -> !each.isReopened());
            return new ClosingBook(contracts.find(scope, lot.contractId()).orElseThrow(), lot, about, history,
                decided ? List.of() : ClosingRule.open(facts(scope, lot, about, today)));
        });
    }

    private ClosingRule.Facts facts(Scope scope, Lot lot, LotStatement about, MonthBook today) {
        List<JudgedLine> review = about == null ? List.of()
            : about.lines().stream().filter(line -> line.decision().review().isPositive()).toList();
        List<Missing> missing = today.due().stream().filter(item -> item.kind() == DueKind.DECLARATION && item.lot() == lot.id())
            .map(item -> missing(item, today)).toList();
        List<Problem> others = matters.stream().flatMap(each -> each.open(scope, lot.id()).stream()).toList();
        return new ClosingRule.Facts(about != null && about.statement().hasTerms(),
            review.stream().map(line -> line.decision().review()).reduce(Hours.ZERO, Hours::plus), review.size(), missing, unsettled(scope, lot), others);
    }

    private static Missing missing(DueItem item, MonthBook today) {
        Map<String, String> facts = item.reason().facts();
        return new Missing(today.nameOf(item.organisation()), YearMonth.parse(facts.get("first")), YearMonth.parse(facts.get("last")),
            Integer.parseInt(facts.get("months")));
    }

    private List<Unsettled> unsettled(Scope scope, Lot lot) {
        List<Declaration> found = ledger.declarations(scope, null, null).stream().filter(each -> each.lotId() == lot.id())
            .filter(each -> each.state() == Declaration.State.DRAFT || each.state() == Declaration.State.DISPUTED).toList();
        Map<Long, Organisation> named = organisations.byIds(scope, found.stream().map(Declaration::employerId).toList());
        return found.stream().map(each -> new Unsettled(Optional.ofNullable(named.get(each.employerId())).map(Organisation::name).orElse(""),
            each.month(), each.state())).toList();
    }

    Certificate certificate(Scope scope, ClosingBook book, ClauseStanding closed) {
        List<LotLink> holding = book.about().links().stream().filter(Certificate::holds).toList();
        Set<Long> ids = holding.stream().map(LotLink::organisationId).collect(Collectors.toSet());
        ids.add(book.contract().buyerId());
        return Certificate.of(book, closed, holding, organisations.byIds(scope, ids));
    }
}
