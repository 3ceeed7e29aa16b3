package fr.clausier.report.declaration;

import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.DeclarationWorkbooks;
import fr.clausier.hours.declaration.Outgoing;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.sheet.HoursSheet;
import fr.clausier.kernel.Outcome;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The declaration workbook: Déclaration, Nouvelles personnes, Lisez-moi. */
@Singleton
public class DeclarationReport {

    private final AskedMonths months;
    private final DeclarationWorkbooks workbooks;
    private final ClosedMonths closed;
    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final HoursSheet sheet;
    private final Calendar calendar;

    DeclarationReport(AskedMonths months, DeclarationWorkbooks workbooks, ClosedMonths closed, Contracts contracts, Lots lots,
            Organisations organisations, HoursSheet sheet, Calendar calendar) {
        this.months = months;
        this.workbooks = workbooks;
        this.closed = closed;
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.sheet = sheet;
        this.calendar = calendar;
    }

    /**
     * The workbook of an organisation. Absent when the viewer may not have it. Refuses {@code declaration-nothing-due},
     * {@code declaration-months} and {@code report-month-future}.
     *
     * @param from first month, null for the months due; @param to last month, null for the same as the first; a last one alone stands for itself
     */
    @Transactional
    public Outcome<ReportFile> of(Scope scope, long organisationId, YearMonth from, YearMonth to, Words words) {
        Organisation organisation = organisations.find(scope, organisationId).orElse(null);
        if (organisation == null || scope.reach().equals("LINKED") && scope.organisation() != organisationId) {
            return Outcome.absent();
        }
        AskedPeriod period = AskedPeriod.of(from, to);
        Optional<Problem> problem = period.problem(calendar.today());
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Set<Asked> asked = period.isOpen() ? months.due(scope, organisationId) : months.between(scope, organisationId, period.from(), period.to());
        if (asked.isEmpty()) {
            return Outcome.refused(Problem.atField(period.isOpen() ? "declaration-nothing-due" : "declaration-nothing-asked", "organisation", "", organisation.name()));
        }
        return Outcome.done(file(scope, organisation, asked, words));
    }

    private ReportFile file(Scope scope, Organisation organisation, Set<Asked> asked, Words words) {
        Outgoing outgoing = workbooks.issue(scope, organisation, asked);
        List<YearMonth> asking = asked.stream().map(Asked::month).distinct().sorted().toList();
        Sheets sheets = new Sheets(words, organisation, outgoing, asking, calendar.today());
        Book book = new Book(sheets.title(), "Clausier", words.language().tag(), calendar.now(), List.of(sheets.declaration(closed.of(scope)),
            sheets.newcomers(sheet.page(words.language(), List.of(), List.of()), asked, contracts.all(scope), lots.all(scope), employers(scope, asked)),
            sheets.readMe()));
        return new ReportFile("clausier-declaration-" + organisation.siret().digits() + "-" + asking.get(asking.size() - 1) + ".xlsx", book.bytes());
    }

    private List<Organisation> employers(Scope scope, Set<Asked> asked) {
        Set<Long> askedLots = asked.stream().map(Asked::lot).collect(java.util.stream.Collectors.toSet());
        return List.copyOf(organisations.byIds(scope, lots.links(scope).stream().filter(link -> askedLots.contains(link.lotId()))
            .map(link -> link.organisationId()).distinct().toList()).values());
    }
}
