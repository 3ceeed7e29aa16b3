package fr.clausier.web.confirmation;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.confirmation.returned.AnsweredWorkbook;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.confirmation.returned.Confirmations.Recorded;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.upload.job.Progress;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.VersionChoices;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A confirmation workbook that came back: what it confirms, what it disputes with both figures, what changed meanwhile; recorded as a whole. */
@Controller("/confirmations/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnsweredPages {

    static final String HERE = "/confirmations/";

    private final Frame frame;
    private final Confirmations confirmations;
    private final Jobs jobs;

    AnsweredPages(Frame frame, Confirmations confirmations, Jobs jobs) {
        this.frame = frame;
        this.confirmations = confirmations;
        this.jobs = jobs;
    }

    @Get
    @Allows(Permission.CONFIRM_HOURS)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "0") long job) {
        Optional<AnsweredWorkbook> ready = job == 0 ? Optional.empty() : jobs.take(scope, job, AnsweredWorkbook.class).filter(read -> read.uploadId() == id);
        if (ready.isPresent()) {
            return shown(request, ready.get(), Form.EMPTY, false);
        }
        Attempt<AnsweredWorkbook> attempt = jobs.attempt(scope, Job.JobKind.CONFIRMATION_PREVIEW, frame.words(request).say("page.answered.title"),
            progress -> confirmations.preview(scope, id, progress), done -> HERE + id);
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(
            done -> shown(request, done.value(), Form.EMPTY, false), problems -> unreadable(request, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONFIRM_HOURS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        Attempt<Recorded> attempt = jobs.attempt(scope, Job.JobKind.CONFIRMATION_RECORDING, frame.words(request).say("page.answered.title"),
            progress -> confirmations.record(scope, id, form.value("seen"), VersionChoices.of(form), progress), done -> HERE + id);
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(
            done -> frame.done(HERE + id, Flash.of("flash.confirmation-recorded", Integer.toString(done.value().confirmed()),
                Integer.toString(done.value().disputed()))),
            problems -> again(request, scope, id, new Form(sent, problems.stream().filter(Problem::isError).toList())), () -> frame.absent(request),
            changed -> shown(request, changed.workbook(), form, true));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, long id, Form form) {
        return confirmations.preview(scope, id, Progress.UNSEEN).<HttpResponse<?>>fold(done -> frame.refuse("confirmation/answered",
            page(request, done.value()), content(done.value(), form, false)), problems -> unreadable(request, problems), () -> frame.absent(request),
            changed -> frame.absent(request));
    }

    private HttpResponse<?> unreadable(HttpRequest<?> request, List<Problem> problems) {
        return frame.refuse("confirmation/choose", frame.page(request, "page.confirmations.title"), Map.of("form", new Form(Map.of(), problems),
            "chooses", false, "choices", List.of(), "waiting", 0L));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, AnsweredWorkbook workbook, Form form, boolean moved) {
        return frame.show("confirmation/answered", page(request, workbook), content(workbook, form, moved));
    }

    private Page page(HttpRequest<?> request, AnsweredWorkbook workbook) {
        return frame.page(request, workbook.recordedAt() == null ? "page.answered.title" : "page.answered.recorded");
    }

    private static Map<String, Object> content(AnsweredWorkbook workbook, Form form, boolean moved) {
        return Map.of("workbook", workbook, "form", form, "moved", moved);
    }
}
