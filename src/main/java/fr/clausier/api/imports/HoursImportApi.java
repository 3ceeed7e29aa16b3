package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.api.mapping.MappingAsked;
import fr.clausier.api.mapping.MappingResponse;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.declaration.DeclarationWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.hours.intake.PreviewRow.Status;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.hours.mapping.Mappings;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

/** Hours workbooks, for programs. The body is the file itself. */
@Controller("/api/v1/imports/hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HoursImportApi {

    private final HoursImport hours;
    private final Mappings mappings;
    private final MarkedFiles marked;
    private final AnsweredFiles answered;
    private final Jobs jobs;
    private final Answers answers;

    HoursImportApi(HoursImport hours, Mappings mappings, MarkedFiles marked, AnsweredFiles answered, Jobs jobs, Answers answers) {
        this.hours = hours;
        this.mappings = mappings;
        this.marked = marked;
        this.answered = answered;
        this.jobs = jobs;
        this.answers = answers;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "Reads an hours workbook; records it when record is true: all or nothing, or with sound its rows without error. 202 when it lasts")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue String fileName, @QueryValue(defaultValue = "false") boolean record,
            @QueryValue(defaultValue = "false") boolean sound, @QueryValue @Nullable Stands conflicts, @Body @Nullable byte[] file) {
        if (file != null && DeclarationWorkbooks.recognises(file)) {
            return marked.take(request, scope, fileName, record, conflicts, file);
        }
        if (file != null && Confirmations.recognises(file)) {
            return answered.take(request, scope, fileName, record, conflicts, file);
        }
        Words words = answers.words(request);
        byte[] content = file == null ? new byte[0] : file;
        AtomicReference<Preview> asking = new AtomicReference<>();
        Attempt<ImportResponse> attempt = jobs.attempt(scope, record ? Job.JobKind.HOURS_RECORDING : Job.JobKind.HOURS_PREVIEW, fileName,
            progress -> take(scope, words, record, sound, hours.preview(scope, fileName, content, progress), asking), done -> "/imports");
        if (!attempt.isOver()) {
            return HttpResponse.accepted(URI.create("/api/v1/jobs/" + attempt.job().id()));
        }
        return asking.get() == null ? answers.of(request, attempt.outcome(), shown -> shown) : asked(request, scope, words, asking.get());
    }

    private Outcome<ImportResponse> take(Scope scope, Words words, boolean record, boolean sound, Outcome<Preview> preview, AtomicReference<Preview> asking) {
        if (preview.isDone() && preview.get().asksMapping()) {
            asking.set(preview.get());
            return Outcome.refused(preview.get().problems());
        }
        if (!preview.isDone() || !record) {
            return preview.isDone() ? Outcome.done(ImportResponse.of(words, false, previewed(words, preview.get()), preview.get().problems()))
                : Outcome.refused(preview.problems());
        }
        long upload = preview.get().uploadId();
        Outcome<Recorded> recorded = sound && preview.get().canRecordSound() ? hours.recordSound(scope, upload, "") : hours.record(scope, upload, "");
        return recorded.isDone() ? Outcome.done(ImportResponse.of(words, true, recorded(words, recorded.get()), recorded.get().preview().problems()))
            : Outcome.refused(recorded.problems());
    }

    private HttpResponse<?> asked(HttpRequest<?> request, Scope scope, Words words, Preview preview) {
        return mappings.proposal(scope, preview.uploadId()).<HttpResponse<?>>fold(
            done -> HttpResponse.unprocessableEntity().body(MappingAsked.of(words, preview.problems(), MappingResponse.of(done.value())))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE),
            problems -> answers.refused(request, problems), () -> answers.absent(request), changed -> answers.absent(request));
    }

    private static String previewed(Words words, Preview preview) {
        return words.say("api.import.hours-preview", preview.count(Status.NEW), preview.count(Status.CHANGED), preview.count(Status.SAME),
            preview.count(Status.PROBLEM), preview.people(), preview.placements());
    }

    private static String recorded(Words words, Recorded done) {
        return words.say("api.import.hours", done.lines().added(), done.lines().changed(), done.people(), done.placements(),
            done.preview().count(Status.SAME));
    }
}
