package fr.clausier.web.penalty;

import fr.clausier.access.AccountNames;
import fr.clausier.clause.article.Article;
import fr.clausier.compliance.penalty.PenaltyBook;
import fr.clausier.compliance.penalty.PenaltyDecision;
import fr.clausier.compliance.penalty.PenaltyEvent;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** Gathers what the pages of penalties show. */
@Singleton
class PenaltyReading {

    private final PenaltyBook book;
    private final Contracts contracts;
    private final Lots lots;
    private final AccountNames names;

    PenaltyReading(PenaltyBook book, Contracts contracts, Lots lots, AccountNames names) {
        this.book = book;
        this.contracts = contracts;
        this.lots = lots;
        this.names = names;
    }

    Optional<PenaltiesView> view(Scope scope, long lotId, LocalDate day, Words words) {
        return book.of(scope, lotId, day).map(found -> new PenaltiesView(contract(scope, found.lot()), found.lot(), found, day,
            Article.penalties(found.provided(), words), names.of(scope, found.decisions().stream().map(PenaltyDecision::decidedBy).toList()), scope));
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
