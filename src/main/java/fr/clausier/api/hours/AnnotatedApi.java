package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.api.Answers;
import fr.clausier.hours.annotated.AnnotatedImports;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.AnnotatedFile;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;

/** Hours files given back with what is to be mended, for programs. */
@Controller("/api/v1/imports/hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnnotatedApi {

    private final AnnotatedImports annotated;
    private final Answers answers;

    AnnotatedApi(AnnotatedImports annotated, Answers answers) {
        this.annotated = annotated;
        this.answers = answers;
    }

    @Get("/{id}/annotated")
    @Allows(Permission.DECLARE_HOURS)
    @Fresh
    @Operation(summary = "The workbook as it was sent, with comments and colour on the cells to mend; a new workbook for another format")
    HttpResponse<?> annotated(HttpRequest<?> request, Scope scope, long id) {
        Outcome<AnnotatedFile> file = annotated.of(scope, id, answers.words(request));
        return file.isDone() ? HttpResponse.ok(file.get().content()).header("Content-Type", file.get().mediaType())
            .header("Content-Disposition", "attachment; filename=\"" + file.get().name() + "\"") : answers.of(request, file, never -> never);
    }
}
