package fr.clausier.web.declaration;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks.Recorded;
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

/** A declaration workbook that came back through the page of any hours file: checked row by row, versions chosen, recorded as a whole. */
@Controller("/declarations/returned")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReturnedPages {

    private final Frame frame;
    private final ReturnedWorkbooks workbooks;
    private final Jobs jobs;

    ReturnedPages(Frame frame, ReturnedWorkbooks workbooks, Jobs jobs) {
        this.frame = frame;
        this.workbooks = workbooks;
        this.jobs = jobs;
    }

    @Get("/{id}")
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "0") long job) {
        Optional<ReturnedWorkbook> ready = job == 0 ? Optional.empty() : jobs.take(scope, job, ReturnedWorkbook.class).filter(read -> read.uploadId() == id);
        if (ready.isPresent()) {
            return frame.show("declaration/returned", page(request, ready.get()), content(ready.get(), Form.EMPTY, false));
        }
        Attempt<ReturnedWorkbook> attempt = jobs.attempt(scope, Job.JobKind.HOURS_PREVIEW, frame.words(request).say("page.returned.title"),
            progress -> workbooks.preview(scope, id, progress), done -> "/declarations/returned/" + id);
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(done -> frame.show("declaration/returned", page(request, done.value()),
            content(done.value(), Form.EMPTY, false)), problems -> unreadable(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{id}/record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        Attempt<Recorded> attempt = jobs.attempt(scope, Job.JobKind.HOURS_RECORDING, frame.words(request).say("page.returned.title"),
            progress -> workbooks.record(scope, id, form.value("seen"), VersionChoices.of(form), progress), done -> "/declarations/returned/" + id);
        return !attempt.isOver() ? frame.go("/jobs/" + attempt.job().id()) : attempt.outcome().<HttpResponse<?>>fold(
            done -> frame.done("/declarations/returned/" + id, said(done.value())),
            problems -> again(request, scope, id, new Form(sent, problems.stream().filter(Problem::isError).toList())), () -> frame.absent(request),
            changed -> frame.show("declaration/returned", page(request, changed.workbook()), content(changed.workbook(), form, true)));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, long id, Form form) {
        return workbooks.preview(scope, id).<HttpResponse<?>>fold(done -> frame.refuse("declaration/returned", page(request, done.value()),
            content(done.value(), form, false)), problems -> unreadable(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> unreadable(HttpRequest<?> request, List<Problem> problems) {
        return frame.refuse("hours/import", frame.page(request, "page.import.title"), Map.of("form", new Form(Map.of(), problems)));
    }

    private static Flash said(Recorded recorded) {
        return Flash.of("flash.declaration-recorded", Integer.toString(recorded.lines().added()), Integer.toString(recorded.lines().changed()),
            Integer.toString(recorded.people()), Integer.toString(recorded.zeros()), Integer.toString(recorded.ends()));
    }

    private Page page(HttpRequest<?> request, ReturnedWorkbook workbook) {
        return frame.page(request, workbook.recordedAt() == null ? "page.returned.title" : "page.returned.recorded");
    }

    private static Map<String, Object> content(ReturnedWorkbook workbook, Form form, boolean moved) {
        return Map.of("workbook", workbook, "form", form, "moved", moved);
    }
}
