package fr.clausier.report.observatory;

import fr.clausier.access.AccountNames;
import fr.clausier.compliance.observatory.Observatories;
import fr.clausier.compliance.observatory.Observatory;
import fr.clausier.compliance.observatory.Purchases;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.Report.ReportFile;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Book;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;

/** Workbooks of a year: of the whole portfolio, or of one buyer. */
@Singleton
public class YearlyReports {

    private static final int FIRST = 2000;

    private final Observatories observatories;
    private final Organisations organisations;
    private final AccountNames accounts;
    private final Calendar calendar;

    YearlyReports(Observatories observatories, Organisations organisations, AccountNames accounts, Calendar calendar) {
        this.observatories = observatories;
        this.organisations = organisations;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /** The last year of which a month is complete. */
    public Year latest() {
        return observatories.latest();
    }

    /** The observatory of the contracts the viewer reaches. Refuses {@code year-not-begun}. */
    @Transactional
    public Outcome<ReportFile> observatory(Scope scope, int year, Words words) {
        scope.require(Permission.READ_REPORTS);
        if (isOut(year)) {
            return refused(year);
        }
        Observatory observed = observatories.of(scope, Year.of(year), Selection.ALL);
        YearSheets sheets = new YearSheets(observed, accounts.structure(scope), calendar.today(), words);
        return Outcome.done(file("observatoire-" + year, words.say("observatory.title", Integer.toString(year)), sheets, List.of(sheets.indicators(), sheets.exits(), sheets.contracts(), sheets.readMe()), words));
    }

    /** What a buyer's scheme publishes of a year. Refuses {@code year-not-begun}; absent for a buyer out of reach. */
    @Transactional
    public Outcome<ReportFile> spaser(Scope scope, int year, long buyerId, Words words) {
        scope.require(Permission.READ_REPORTS);
        if (isOut(year)) {
            return refused(year);
        }
        Organisation buyer = observatories.buyers(scope).contains(buyerId) ? organisations.find(scope, buyerId).orElse(null) : null;
        if (buyer == null) {
            return Outcome.absent();
        }
        Selection selection = Selection.ofBuyer(buyerId);
        Observatory observed = observatories.of(scope, Year.of(year), selection);
        List<Purchases> purchases = observatories.purchases(scope, Year.of(year), buyerId);
        YearSheets sheets = new YearSheets(observed, buyer.name(), calendar.today(), words);
        return Outcome.done(file("spaser-" + buyer.siret().digits() + "-" + year, words.say("spaser.title", Integer.toString(year)), sheets,
            List.of(sheets.scheme(purchases), sheets.indicators(), sheets.exits(), sheets.contracts(), sheets.readMe()), words));
    }

    private boolean isOut(int year) {
        return year < FIRST || year > latest().getValue();
    }

    private Outcome<ReportFile> refused(int year) {
        return Outcome.refused(Problem.atField("year-not-begun", "year", Integer.toString(year), Integer.toString(latest().getValue()), Integer.toString(FIRST)));
    }

    private ReportFile file(String name, String title, YearSheets sheets, List<fr.clausier.workbook.writing.Page> pages, Words words) {
        return new ReportFile(name + ".xlsx", new Book(title, sheets.of(), words.language().tag(), calendar.now(), pages).bytes());
    }
}
