package fr.clausier.api.report;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.declaration.DeclarationReport;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;

/** Declaration workbooks to be filled in, for programs. */
@Controller("/api/v1/declarations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeclarationWorkbookApi {

    private final DeclarationReport report;
    private final Organisations organisations;
    private final Answers answers;

    DeclarationWorkbookApi(DeclarationReport report, Organisations organisations, Answers answers) {
        this.report = report;
        this.organisations = organisations;
        this.answers = answers;
    }

    @Get("/workbook")
    @Allows(Permission.DECLARE_HOURS)
    @Fresh
    @Operation(summary = "The declaration workbook of a holder or an employer: the months due, or those asked for")
    HttpResponse<?> workbook(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String organisationSiret,
            @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to) {
        Fields fields = Fields.of(Map.of("organisationSiret", organisationSiret, "from", from, "to", to));
        Siret siret = scope.role() == Role.HOLDER ? null : fields.requiredSiret("organisationSiret");
        YearMonth first = fields.month("from");
        YearMonth last = fields.month("to");
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        long organisation = siret == null ? scope.organisation() : organisations.find(scope, siret).map(Organisation::id).orElse(0L);
        return report.of(scope, organisation, first, last, answers.words(request)).<HttpResponse<?>>fold(
            done -> Answers.workbook(done.value().name(), done.value().content()),
            problems -> answers.refused(request, problems), () -> answers.absent(request), changed -> answers.absent(request));
    }
}
