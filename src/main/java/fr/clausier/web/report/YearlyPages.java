package fr.clausier.web.report;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.Report.ReportFile;
import fr.clausier.report.observatory.YearlyReports;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Workbooks of a year: the observatory, and the indicators of a buyer's scheme. The choices stand in the address, which can be kept. */
@Controller("/reports")
@Produces({Frame.XLSX, MediaType.TEXT_HTML})
@ExecuteOn(TaskExecutors.BLOCKING)
class YearlyPages {

    private final Frame frame;
    private final YearlyReports reports;
    private final Contracts contracts;
    private final Organisations organisations;

    YearlyPages(Frame frame, YearlyReports reports, Contracts contracts, Organisations organisations) {
        this.frame = frame;
        this.reports = reports;
        this.contracts = contracts;
        this.organisations = organisations;
    }

    @Get("/yearly")
    @Produces(MediaType.TEXT_HTML)
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope) {
        return frame.show("report/yearly", page(request), content(scope, Form.of(Map.of("year", reports.latest().toString()))));
    }

    @Get("/observatory")
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> observatory(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String year) {
        Fields fields = Fields.of(Map.of("year", year));
        Integer asked = fields.required("year", fields.integer("year"));
        return fields.hasErrors() ? refused(request, scope, Map.of("year", year), fields.problems())
            : given(request, scope, Map.of("year", year), reports.observatory(scope, asked, frame.words(request)));
    }

    @Get("/spaser")
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> spaser(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String year, @QueryValue(defaultValue = "") String buyer) {
        Map<String, Object> sent = Map.of("year", year, "buyer", buyer);
        Fields fields = Fields.of(sent);
        Integer asked = fields.required("year", fields.integer("year"));
        Long of = fields.required("buyer", fields.id("buyer"));
        return fields.hasErrors() ? refused(request, scope, sent, fields.problems())
            : given(request, scope, sent, reports.spaser(scope, asked, of, frame.words(request)));
    }

    private HttpResponse<?> given(HttpRequest<?> request, Scope scope, Map<String, Object> sent, Outcome<ReportFile> outcome) {
        return outcome.<HttpResponse<?>>fold(done -> frame.workbook(done.value().content(), done.value().name()),
            problems -> refused(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("report/yearly", page(request), content(scope, new Form(sent, problems)));
    }

    private Page page(HttpRequest<?> request) {
        return frame.page(request, "page.yearly.title");
    }

    private Map<String, Object> content(Scope scope, Form form) {
        List<Choice> buyers = organisations.byIds(scope, contracts.all(scope).stream().map(Contract::buyerId).toList()).values().stream()
            .map(buyer -> new Choice(buyer.id().toString(), buyer.name())).sorted(Comparator.comparing(Choice::label)).toList();
        return Map.of("form", form, "buyers", buyers);
    }
}
