package fr.clausier.web.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.hours.annotated.AnnotatedImports;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.ProblemList;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What an hours file is given back as: itself with comments, or the list of its problems. */
@Controller("/imports/hours")
@ExecuteOn(TaskExecutors.BLOCKING)
class AnnotatedPages {

    private final Frame frame;
    private final AnnotatedImports annotated;
    private final HoursImport imports;

    AnnotatedPages(Frame frame, AnnotatedImports annotated, HoursImport imports) {
        this.frame = frame;
        this.annotated = annotated;
        this.imports = imports;
    }

    @Get("/{id}/annotated")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.DECLARE_HOURS)
    @Fresh
    HttpResponse<?> annotated(HttpRequest<?> request, Scope scope, long id) {
        return annotated.of(scope, id, frame.words(request)).<HttpResponse<?>>fold(done -> frame.file(done.value().content(), done.value().name(),
            done.value().mediaType()), problems -> frame.go("/imports/hours/" + id), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}/problems.csv")
    @Produces({Frame.CSV, MediaType.TEXT_HTML})
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> problems(HttpRequest<?> request, Scope scope, long id) {
        return imports.preview(scope, id).<HttpResponse<?>>fold(done -> frame.file(ProblemList.csv(frame.words(request), done.value().problems()),
            ProblemList.FILE_NAME, Frame.CSV), problems -> frame.go("/imports/hours/" + id), () -> frame.absent(request), changed -> frame.absent(request));
    }
}
