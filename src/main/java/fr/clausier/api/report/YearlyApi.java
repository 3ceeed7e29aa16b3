package fr.clausier.api.report;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.Report.ReportFile;
import fr.clausier.report.observatory.YearlyReports;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;

/** Workbooks of a year, for programs. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class YearlyApi {

    private final YearlyReports reports;
    private final Organisations organisations;
    private final Answers answers;

    YearlyApi(YearlyReports reports, Organisations organisations, Answers answers) {
        this.reports = reports;
        this.organisations = organisations;
        this.answers = answers;
    }

    @Get("/observatory")
    @Allows(Permission.READ_REPORTS)
    @Operation(summary = "The observatory of a year: hours and people by facet, parts that add up, small counts gathered")
    HttpResponse<?> observatory(HttpRequest<?> request, Scope scope, @QueryValue String year) {
        Fields fields = Fields.of(Map.of("year", year));
        Integer asked = fields.required("year", fields.integer("year"));
        return fields.hasErrors() ? answers.refused(request, fields.problems()) : given(request, reports.observatory(scope, asked, answers.words(request)));
    }

    @Get("/spaser")
    @Allows(Permission.READ_REPORTS)
    @Operation(summary = "The indicators of a buyer's responsible-purchasing scheme for a year")
    HttpResponse<?> spaser(HttpRequest<?> request, Scope scope, @QueryValue String year, @QueryValue String buyerSiret) {
        Fields fields = Fields.of(Map.of("year", year, "buyerSiret", buyerSiret));
        Integer asked = fields.required("year", fields.integer("year"));
        Siret siret = fields.requiredSiret("buyerSiret");
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        return organisations.find(scope, siret).map(Organisation::id).<HttpResponse<?>>map(buyer -> given(request, reports.spaser(scope, asked, buyer, answers.words(request))))
            .orElseGet(() -> answers.absent(request));
    }

    private HttpResponse<?> given(HttpRequest<?> request, Outcome<ReportFile> outcome) {
        return outcome.<HttpResponse<?>>fold(done -> ReportApi.file(done.value()), problems -> answers.refused(request, problems), () -> answers.absent(request),
            changed -> answers.absent(request));
    }
}
