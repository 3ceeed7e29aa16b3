package fr.clausier.web.home;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.penalty.MonthPenalties;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.followed.Portfolios;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.mending.LeftBook;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Written;
import fr.clausier.report.sending.Sendings;
import fr.clausier.retention.Retention;
import fr.clausier.sampling.SampleSummary;
import fr.clausier.sampling.Samples;
import fr.clausier.store.Calendar;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first page after signing in: the lots that need someone, at the end of the last complete month. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomePages {

    private final Frame frame;
    private final ComplianceBook compliance;
    private final Contracts contracts;
    private final Sendings sendings;
    private final LeftBook left;
    private final FollowUpReading follow;
    private final Calendar calendar;
    private final CompanyReading companies;
    private final MonthPenalties penalties;
    private final Samples samples;
    private final Retention retention;
    private final Portfolios portfolios;

    HomePages(Frame frame, ComplianceBook compliance, Contracts contracts, Sendings sendings, LeftBook left, FollowUpReading follow, Calendar calendar,
            CompanyReading companies, MonthPenalties penalties, Samples samples, Retention retention, Portfolios portfolios) {
        this.frame = frame;
        this.compliance = compliance;
        this.contracts = contracts;
        this.sendings = sendings;
        this.left = left;
        this.follow = follow;
        this.calendar = calendar;
        this.companies = companies;
        this.penalties = penalties;
        this.samples = samples;
        this.retention = retention;
        this.portfolios = portfolios;
    }

    @Get("/")
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> home(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month, @QueryValue(defaultValue = "") String whose) {
        if (!scope.may(Permission.READ_HOURS)) {
            return frame.go("/accounts");
        }
        YearMonth asked = Written.month(month).orElse(calendar.lastCompleteMonth());
        Set<Long> mine = portfolios.mine(scope);
        boolean onlyMine = whose.equals("mine") && !mine.isEmpty();
        MonthBook whole = compliance.month(scope, asked, Selection.ALL);
        MonthBook book = onlyMine ? whole.of(mine) : whole;
        if (scope.role() == Role.HOLDER || scope.role() == Role.PROVIDER) {
            return frame.show("home/company", frame.page(request, "page.company.title"), Map.of("view", companies.view(scope, book), "left", left.open(scope),
                "samples", samples.all(scope).stream().filter(SampleSummary::waitsForEmployer).toList()));
        }
        long penalties = scope.role() == Role.BUYER ? this.penalties.waiting(scope) : 0;
        return frame.show("home/home", frame.page(request, "page.home.title", asked), Map.of("view", HomeView.of(book, contracts.all(scope), calendar.today(), scope), "penalties", penalties,
            "announced", scope.may(Permission.RECORD_PARTICIPANTS) ? retention.announced(scope) : 0L,
            "troubles", scope.may(Permission.SEND_REPORTS) ? sendings.troubles(scope) : List.of(), "left", left.open(scope), "follow",
            follow.of(scope), "mine", mine.size(), "onlyMine", onlyMine));
    }
}
