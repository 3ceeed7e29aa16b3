package fr.clausier.report.compliance;

import fr.clausier.compliance.closing.ClosedBook;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.difference.Compared;
import fr.clausier.compliance.closing.difference.Differences;
import fr.clausier.compliance.closing.difference.State;
import fr.clausier.compliance.month.Indicators;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.report.Report;
import fr.clausier.report.closing.ComparisonReport;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The monthly compliance workbook of a reader: of a month that was closed, as it was closed last, with what has changed since as an annex; of
 * another, from the facts as they stand.
 */
@Singleton
public class MonthlyComplianceReport implements Report {

    private final MonthAccounts accounts;
    private final MonthClosings closings;
    private final Differences differences;

    MonthlyComplianceReport(MonthAccounts accounts, MonthClosings closings, Differences differences) {
        this.accounts = accounts;
        this.closings = closings;
        this.differences = differences;
    }

    @Override
    @Transactional
    public ReportFile of(Scope scope, YearMonth month, Selection selection, Words words) {
        return of(scope, new State(month, null), selection, true, words).orElseThrow();
    }

    /** The same without names nor groups that tell about health: what a facilitator may send to a buyer. */
    @Transactional
    public ReportFile unnamed(Scope scope, YearMonth month, Selection selection, Words words) {
        return of(scope, new State(month, null), selection, false, words).orElseThrow();
    }

    /**
     * The workbook of a state of a month; empty when the state is a closing that never was.
     *
     * @param named whether people are named, to a reader entitled to names
     */
    @Transactional
    public Optional<ReportFile> of(Scope scope, State state, Selection selection, boolean named, Words words) {
        Optional<ClosedBook> closed = closings.book(scope, state.month(), state.number(), selection);
        if (closed.isPresent()) {
            return closed.map(book -> closed(scope, book, selection, named, words));
        }
        return state.isClosing() ? Optional.empty() : Optional.of(file(accounts.of(scope, state.month(), selection), named, List.of(), words));
    }

    private ReportFile closed(Scope scope, ClosedBook book, Selection selection, boolean named, Words words) {
        MonthAccount account = accounts.of(scope, book.facts(), selection);
        Compared since = differences.since(scope, book, selection);
        String exits = ExitBlocks.changed(Indicators.of(account).exits(), accounts.exitsNow(scope, account), words);
        Page annex = ComparisonReport.annex(named ? since : since.unnamed(), Edition.of(account, words).titles(), exits, words);
        return file(account, named, List.of(annex), words);
    }

    private static ReportFile file(MonthAccount account, boolean named, List<Page> annexes, Words words) {
        MonthAccount told = named ? account : account.unnamed();
        return new ReportFile(MonthlyWorkbook.fileName(told), MonthlyWorkbook.of(told, annexes, words)::writeTo);
    }
}
