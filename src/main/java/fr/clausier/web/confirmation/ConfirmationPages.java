package fr.clausier.web.confirmation;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.hours.confirmation.returned.AnsweredWorkbook;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.report.declaration.ConfirmationReport;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Declarations that wait; asks for a confirmation workbook, and sends it back. An employer's is its own whatever it asks for; a facilitator chooses for whom. */
@Controller("/confirmations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmationPages {

    private final Frame frame;
    private final ConfirmationReport report;
    private final Confirmations confirmations;
    private final ConfirmationReading reading;
    private final Jobs jobs;

    ConfirmationPages(Frame frame, ConfirmationReport report, Confirmations confirmations, ConfirmationReading reading, Jobs jobs) {
        this.frame = frame;
        this.report = report;
        this.confirmations = confirmations;
        this.reading = reading;
        this.jobs = jobs;
    }

    @Get
    @Allows(Permission.CONFIRM_HOURS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String organisation) {
        return frame.show("confirmation/choose", reading.page(request, scope),
            reading.content(request, scope, Form.of(Map.of("organisation", organisation))));
    }

    @Get("/workbook")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.CONFIRM_HOURS)
    @Fresh(ofEveryone = true)
    HttpResponse<?> workbook(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String organisation,
            @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to) {
        Map<String, String> sent = Map.of("organisation", organisation, "from", from, "to", to);
        Fields fields = Fields.of(sent);
        Long chosen = scope.role() == Role.PROVIDER ? Long.valueOf(scope.organisation()) : fields.required("organisation", fields.id("organisation"));
        YearMonth first = fields.month("from");
        YearMonth last = fields.month("to");
        if (fields.hasErrors()) {
            return refused(request, scope, sent, fields.problems());
        }
        return report.of(scope, chosen, first, last, frame.words(request)).<HttpResponse<?>>fold(
            done -> frame.workbook(done.value().content(), done.value().name()), problems -> refused(request, scope, sent, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.CONFIRM_HOURS)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
            return refused(request, scope, Map.of(), List.of(Problem.atField("file-missing", "file", "")));
        }
        byte[] content = file.getBytes();
        String name = file.getFilename();
        Attempt<AnsweredWorkbook> attempt = jobs.attempt(scope, Job.JobKind.CONFIRMATION_PREVIEW, name,
            progress -> confirmations.take(scope, name, content, progress), done -> AnsweredPages.HERE + done.uploadId());
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(
            done -> frame.go(AnsweredPages.HERE + done.value().uploadId()), problems -> refused(request, scope, Map.of(), problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Scope scope, Map<String, String> sent, List<Problem> problems) {
        return frame.refuse("confirmation/choose", reading.page(request, scope), reading.content(request, scope, new Form(sent, problems)));
    }
}
