package fr.clausier.web.penalty;

import fr.clausier.access.AccountNames;
import fr.clausier.clause.article.Article;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.compliance.penalty.MonthPenalties;
import fr.clausier.compliance.penalty.PenaltyBook;
import fr.clausier.compliance.penalty.PenaltyDecision;
import fr.clausier.compliance.penalty.PenaltyEvent;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the pages of penalties show. */
@Singleton
class PenaltyReading {

    private final PenaltyBook book;
    private final Contracts contracts;
    private final Lots lots;
    private final AccountNames names;
    private final MonthPenalties every;
    private final ComplianceBook compliance;
    private final Calendar calendar;

    PenaltyReading(PenaltyBook book, Contracts contracts, Lots lots, AccountNames names, MonthPenalties every, ComplianceBook compliance, Calendar calendar) {
        this.book = book;
        this.every = every;
        this.compliance = compliance;
        this.calendar = calendar;
        this.contracts = contracts;
        this.lots = lots;
        this.names = names;
    }

    Optional<PenaltiesView> view(Scope scope, long lotId, LocalDate day, Words words) {
        return book.of(scope, lotId, day).map(found -> new PenaltiesView(contract(scope, found.lot()), found.lot(), found, day,
            Article.penalties(found.provided(), words), who(scope, found.decisions().stream().map(PenaltyDecision::decidedBy).toList()), scope));
    }

    /** Penalties of every lot within reach, as of today. */
    EveryPenalty every(Scope scope) {
        MonthBook month = compliance.month(scope, YearMonth.from(calendar.today()), Selection.ALL);
        List<LotPenalties> found = every.of(scope, month, Selection.ALL);
        return EveryPenalty.of(calendar.today(), month, found, who(scope, found.stream().flatMap(each -> each.decisions().stream())
            .map(PenaltyDecision::decidedBy).distinct().toList()));
    }

    /** Who decided, for those who work together; an observer is told by role and organisation, on the page of an operation's decisions. */
    private Map<Long, String> who(Scope scope, List<Long> accounts) {
        return scope.role() == Role.OBSERVER ? Map.of() : names.of(scope, accounts);
    }

    Optional<Lot> lot(Scope scope, long id) {
        return lots.find(scope, id);
    }

    Contract contract(Scope scope, Lot lot) {
        return contracts.find(scope, lot.contractId()).orElseThrow();
    }

    /** A form opened with what is noted. */
    static Form form(Words words, PenaltyEvent event) {
        return new Typed(words).text("version", event.version()).code("happening", event.happening()).code("document", event.document())
            .text("month", event.month()).date("happenedOn", event.happenedOn()).date("noticeOn", event.noticeOn())
            .date("receivedOn", event.receivedOn()).text("told", event.told()).form();
    }
}
