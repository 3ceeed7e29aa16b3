package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.api.Answers;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.declaration.ConfirmationReport;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;

/** Confirmation workbooks, out and back, for programs. The body sent is the file itself. */
@Controller("/api/v1/confirmations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmationApi {

    private final ConfirmationReport report;
    private final AnsweredFiles files;
    private final Organisations organisations;
    private final Answers answers;

    ConfirmationApi(ConfirmationReport report, AnsweredFiles files, Organisations organisations, Answers answers) {
        this.report = report;
        this.files = files;
        this.organisations = organisations;
        this.answers = answers;
    }

    @Get("/workbook")
    @Allows(Permission.CONFIRM_HOURS)
    @Fresh(ofEveryone = true)
    @Operation(summary = "The confirmation workbook of an employer: what waits for its answer, or the months asked for")
    HttpResponse<?> workbook(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String organisationSiret,
            @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to) {
        Fields fields = Fields.of(Map.of("organisationSiret", organisationSiret, "from", from, "to", to));
        Siret siret = scope.role() == Role.PROVIDER ? null : fields.requiredSiret("organisationSiret");
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

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.CONFIRM_HOURS)
    @Operation(summary = "Reads a confirmation workbook that came back; records it when record is true, all of it or nothing. 202 when it lasts")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue String fileName, @QueryValue(defaultValue = "false") boolean record,
            @QueryValue @Nullable Stands conflicts, @Body @Nullable byte[] file) {
        return files.take(request, scope, fileName, record, conflicts, file == null ? new byte[0] : file);
    }
}
