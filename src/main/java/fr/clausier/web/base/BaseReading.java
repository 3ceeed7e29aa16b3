package fr.clausier.web.base;

import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Optional;

/** Gathers what the pages of a base show, and a form opened with what is recorded. */
@Singleton
class BaseReading {

    private final Contracts contracts;
    private final Lots lots;
    private final BaseBook book;
    private final Calendar calendar;

    BaseReading(Contracts contracts, Lots lots, BaseBook book, Calendar calendar) {
        this.contracts = contracts;
        this.lots = lots;
        this.book = book;
        this.calendar = calendar;
    }

    /** Empty for a lot whose base the viewer does not read. */
    Optional<BaseView> view(Scope scope, long lotId) {
        return book.list(scope, lotId).flatMap(entries -> lots.find(scope, lotId).map(lot ->
            new BaseView(contracts.find(scope, lot.contractId()).orElseThrow(), lot, entries, calendar.today(), scope)));
    }


    static Form form(Words words, BaseEntry entry) {
        return new Typed(words).code("kind", entry.kind()).text("reference", entry.reference()).date("dated", entry.dated())
            .text("month", YearMonth.from(entry.dated())).money("amount", entry.amount()).hours("hours", entry.hours()).text("note", entry.note()).form();
    }
}
