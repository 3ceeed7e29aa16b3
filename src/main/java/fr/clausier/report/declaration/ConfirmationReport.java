package fr.clausier.report.declaration;

import fr.clausier.hours.confirmation.ConfirmationWorkbooks;
import fr.clausier.hours.confirmation.ToConfirm;
import fr.clausier.hours.declaration.Asked;
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
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The confirmation workbook of an employer: Confirmation, Lisez-moi. */
@Singleton
public class ConfirmationReport {

    private final AskedMonths months;
    private final ConfirmationWorkbooks workbooks;
    private final Organisations organisations;
    private final Calendar calendar;

    ConfirmationReport(AskedMonths months, ConfirmationWorkbooks workbooks, Organisations organisations, Calendar calendar) {
        this.months = months;
        this.workbooks = workbooks;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /**
     * The workbook of an employer. Absent when the viewer may not have it. Refuses {@code confirmation-nothing},
     * {@code declaration-months} and {@code report-month-future}.
     *
     * @param from first month, null for all that waits; @param to last month, null for the same as the first; a last one alone stands for itself
     */
    @Transactional
    public Outcome<ReportFile> of(Scope scope, long employerId, YearMonth from, YearMonth to, Words words) {
        scope.require(Permission.CONFIRM_HOURS);
        Organisation employer = organisations.find(scope, employerId).orElse(null);
        if (employer == null || scope.reach().equals("LINKED") && scope.organisation() != employerId) {
            return Outcome.absent();
        }
        AskedPeriod period = AskedPeriod.of(from, to);
        Optional<Problem> problem = period.problem(calendar.today());
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Set<Asked> asked = new LinkedHashSet<>(workbooks.open(scope, employerId, period.from(), period.to()));
        if (asked.isEmpty()) {
            return Outcome.refused(Problem.atField("confirmation-nothing", "organisation", "", employer.name()));
        }
        months.due(scope, employerId).stream().filter(each -> each.employer() == employerId && period.holds(each.month())).forEach(asked::add);
        return Outcome.done(file(scope, employer, asked, words));
    }

    private ReportFile file(Scope scope, Organisation employer, Set<Asked> asked, Words words) {
        ToConfirm outgoing = workbooks.issue(scope, employer, asked);
        List<YearMonth> asking = asked.stream().map(Asked::month).distinct().sorted().toList();
        ConfirmationSheets sheets = new ConfirmationSheets(words, employer, outgoing, asking, calendar.today());
        Book book = new Book(sheets.title(), "Clausier", words.language().tag(), calendar.now(), List.of(sheets.confirmation(), sheets.readMe()));
        return new ReportFile("clausier-confirmation-" + employer.siret().digits() + "-" + asking.get(asking.size() - 1) + ".xlsx", book.bytes());
    }
}
