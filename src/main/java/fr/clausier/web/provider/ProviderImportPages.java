package fr.clausier.web.provider;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.listing.ProviderListPreview;
import fr.clausier.provider.listing.ProviderListReport;
import fr.clausier.provider.listing.ProviderLists;
import fr.clausier.upload.AnnotatedFile;
import fr.clausier.upload.ProblemList;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A list of employers, as it is published or kept in a spreadsheet: sent, previewed row by row, then recorded. */
@Controller("/providers/imports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProviderImportPages {

    private final Frame frame;
    private final ProviderLists lists;
    private final Uploads uploads;

    ProviderImportPages(Frame frame, ProviderLists lists, Uploads uploads) {
        this.frame = frame;
        this.lists = lists;
        this.uploads = uploads;
    }

    @Get
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> blank(HttpRequest<?> request) {
        return frame.show("provider/import", frame.page(request, "page.provider-list.title"), Map.of("form", Form.EMPTY));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
            return refused(request, List.of(Problem.atField("file-missing", "file", "")));
        }
        Upload upload = uploads.keep(scope, Upload.Purpose.PROVIDERS, file.getFilename(), file.getBytes());
        return lists.preview(scope, upload).<HttpResponse<?>>fold(done -> frame.go("/providers/imports/" + upload.id()),
            problems -> refused(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}")
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id) {
        Optional<Upload> upload = find(scope, id);
        if (upload.isEmpty()) {
            return frame.absent(request);
        }
        return lists.preview(scope, upload.get()).<HttpResponse<?>>fold(done -> shown(request, upload.get(), done.value()),
            problems -> refused(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** The file as it was sent, with comments and colour on the cells to mend. */
    @Get("/{id}/annotated")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> annotated(HttpRequest<?> request, Scope scope, long id) {
        return about(request, scope, id, (upload, found) -> {
            AnnotatedFile file = AnnotatedFile.of(upload, found, frame.words(request));
            return frame.file(file.content(), file.name(), file.mediaType());
        });
    }

    @Get("/{id}/problems.csv")
    @Produces({Frame.CSV, MediaType.TEXT_HTML})
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> problems(HttpRequest<?> request, Scope scope, long id) {
        return about(request, scope, id, (upload, found) -> frame.file(ProblemList.csv(frame.words(request), found), ProblemList.FILE_NAME, Frame.CSV));
    }

    private HttpResponse<?> about(HttpRequest<?> request, Scope scope, long id, BiFunction<Upload, List<Problem>, HttpResponse<?>> answer) {
        Optional<Upload> upload = find(scope, id);
        return upload.isEmpty() ? frame.absent(request) : lists.preview(scope, upload.get()).<HttpResponse<?>>fold(
            done -> answer.apply(upload.get(), done.value().problems()), problems -> refused(request, problems), () -> frame.absent(request),
            changed -> frame.absent(request));
    }

    @Post("/{id}/record")
    @Consumes(MediaType.ALL)
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id) {
        Optional<Upload> upload = find(scope, id);
        if (upload.isEmpty()) {
            return frame.absent(request);
        }
        return lists.record(scope, upload.get()).<HttpResponse<?>>fold(done -> frame.done("/providers", said(done.value())),
            problems -> refused(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private static Flash said(ProviderListReport report) {
        return Flash.of("flash.provider-list-recorded", Integer.toString(report.added()), Integer.toString(report.changed()),
            Integer.toString(report.same()), Integer.toString(report.refused()));
    }

    private Optional<Upload> find(Scope scope, long id) {
        return uploads.find(scope, id).filter(upload -> upload.purpose() == Upload.Purpose.PROVIDERS);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<Problem> problems) {
        return frame.refuse("provider/import", frame.page(request, "page.provider-list.title"), Map.of("form", new Form(Map.of(), problems)));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Upload upload, ProviderListPreview preview) {
        Page page = frame.page(request, "page.open-data.check");
        Map<String, Object> content = new HashMap<>(Map.of("upload", upload, "preview", preview, "lines", ListedReading.lines(page.words(), preview)));
        content.put("errors", preview.problems().stream().filter(Problem::isError).toList());
        content.put("warnings", preview.problems().stream().filter(problem -> !problem.isError()).toList());
        return frame.show("provider/preview", page, content);
    }
}
