package fr.clausier.web.hours;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Allows;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.declaration.DeclarationWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.HoursTemplates;
import fr.clausier.hours.intake.Preview;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.hours.mapping.Mappings;
import fr.clausier.hours.mending.CorrectedCell;
import fr.clausier.hours.mending.LeftBook;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The hours workbook: sent, previewed row by row, then recorded as a whole or not at all. */
@Controller("/imports/hours")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HoursImportPages {

    private static final String RETURNED = "/declarations/returned/";
    private static final String ANSWERED = "/confirmations/";

    private final Frame frame;
    private final HoursImport imports;
    private final HoursTemplates templates;
    private final LeftBook left;
    private final AccountNames names;
    private final Jobs jobs;
    private final ReturnedWorkbooks returned;
    private final Confirmations confirmations;

    HoursImportPages(Frame frame, HoursImport imports, HoursTemplates templates, LeftBook left, AccountNames names, Jobs jobs,
            ReturnedWorkbooks returned, Confirmations confirmations) {
        this.frame = frame;
        this.imports = imports;
        this.templates = templates;
        this.left = left;
        this.names = names;
        this.jobs = jobs;
        this.returned = returned;
        this.confirmations = confirmations;
    }

    @Get
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> blank(HttpRequest<?> request) {
        return frame.show("hours/import", frame.page(request, "page.import.title"), Map.of("form", Form.EMPTY));
    }

    /** The blank template. */
    @Get("/template.xlsx")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> template(HttpRequest<?> request, Scope scope) {
        return frame.workbook(templates.blank(scope, frame.words(request).language()), "clausier-heures.xlsx");
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
            return refused(request, List.of(Problem.atField("file-missing", "file", "")));
        }
        byte[] content = file.getBytes();
        String name = file.getFilename();
        if (DeclarationWorkbooks.recognises(content)) {
            return sent(request, jobs.attempt(scope, Job.JobKind.HOURS_PREVIEW, name, progress -> returned.take(scope, name, content, progress),
                done -> RETURNED + done.uploadId()), done -> RETURNED + done.uploadId());
        }
        if (Confirmations.recognises(content)) {
            return scope.may(Permission.CONFIRM_HOURS) ? sent(request, jobs.attempt(scope, Job.JobKind.CONFIRMATION_PREVIEW, name, progress ->
                confirmations.take(scope, name, content, progress), done -> ANSWERED + done.uploadId()), done -> ANSWERED + done.uploadId())
                : refused(request, List.of(Problem.atField("confirmation-not-yours", "file", name)));
        }
        return sent(request, jobs.attempt(scope, Job.JobKind.HOURS_PREVIEW, name, progress -> imports.preview(scope, name, content, progress),
            done -> "/imports/hours/" + done.uploadId()), done -> "/imports/hours/" + done.uploadId());
    }

    /** On to what a file came to, or to the job that still reads it. */
    private <T> HttpResponse<?> sent(HttpRequest<?> request, Attempt<T> attempt, Function<T, String> address) {
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(
            done -> frame.go(address.apply(done.value())), problems -> refused(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}")
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "0") long job) {
        Optional<Preview> ready = job == 0 ? Optional.empty() : jobs.take(scope, job, Preview.class).filter(preview -> preview.uploadId() == id);
        if (ready.isPresent()) {
            return shown(request, scope, ready.get(), false);
        }
        if (returned.holds(scope, id)) {
            return frame.go(RETURNED + id);
        }
        Attempt<Preview> attempt = jobs.attempt(scope, Job.JobKind.HOURS_PREVIEW, frame.words(request).say("page.import.title"),
            progress -> imports.preview(scope, id, progress), done -> "/imports/hours/" + id);
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(
            done -> shown(request, scope, done.value(), false), problems -> refused(request, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{id}/record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (returned.holds(scope, id)) {
            return frame.go(RETURNED + id);
        }
        Form form = Form.of(sent);
        Attempt<Recorded> attempt = jobs.attempt(scope, Job.JobKind.HOURS_RECORDING, frame.words(request).say("page.import.title"), progress ->
            imports.record(scope, id, form.value("seen"), form.has("sound", "true"), progress),
            done -> "/imports/hours/" + id);
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(
            done -> frame.done("/imports/hours/" + id, said(done.value())), problems -> frame.go("/imports/hours/" + id),
            () -> frame.absent(request), changed -> shown(request, scope, changed.preview(), true));
    }

    private static Flash said(Recorded recorded) {
        return Flash.of("flash.hours-imported", Integer.toString(recorded.lines().added()), Integer.toString(recorded.lines().changed()),
            Integer.toString(recorded.people()), Integer.toString(recorded.placements()));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, Preview preview, boolean moved) {
        if (preview.asksMapping()) {
            return frame.go(Mappings.address(preview.uploadId()));
        }
        Page page = frame.page(request, preview.recordedAt() == null ? "page.import.check" : "page.import.recorded");
        return frame.show("hours/preview", page, Map.of("preview", preview, "moved", moved, "left", left.ofFile(scope, preview.uploadId()),
            "names", names.of(scope, preview.corrected().stream().map(CorrectedCell::by).toList())));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<Problem> problems) {
        return frame.refuse("hours/import", frame.page(request, "page.import.title"), Map.of("form", new Form(Map.of(), problems)));
    }
}
