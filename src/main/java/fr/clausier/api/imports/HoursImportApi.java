package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.api.mapping.MappingAsked;
import fr.clausier.api.mapping.MappingResponse;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.hours.intake.PreviewRow.Status;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.hours.mapping.Mappings;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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

/** Hours workbooks, for programs. The body is the file itself. */
@Controller("/api/v1/imports/hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HoursImportApi {

    private final HoursImport hours;
    private final Mappings mappings;
    private final Answers answers;

    HoursImportApi(HoursImport hours, Mappings mappings, Answers answers) {
        this.hours = hours;
        this.mappings = mappings;
        this.answers = answers;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "Reads an hours workbook; records it, all or nothing, when record is true")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue String fileName, @QueryValue(defaultValue = "false") boolean record,
            @Body @Nullable byte[] file) {
        Words words = answers.words(request);
        Outcome<Preview> preview = hours.preview(scope, fileName, file == null ? new byte[0] : file);
        if (preview.isDone() && preview.get().asksMapping()) {
            return asked(request, scope, words, preview.get());
        }
        if (!preview.isDone() || !record) {
            return answers.of(request, preview, shown -> ImportResponse.of(words, false, previewed(words, shown), shown.problems()));
        }
        Outcome<Recorded> recorded = hours.record(scope, preview.get().uploadId(), "");
        return answers.of(request, recorded, done -> ImportResponse.of(words, true, recorded(words, done), done.preview().problems()));
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
