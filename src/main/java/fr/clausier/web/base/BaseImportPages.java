package fr.clausier.web.base;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.base.intake.BaseImport;
import fr.clausier.contract.base.intake.BasePreview;
import fr.clausier.contract.base.intake.BasePreview.BaseFate;
import fr.clausier.contract.base.intake.BaseTemplates;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.AnnotatedFile;
import fr.clausier.upload.ProblemList;
import fr.clausier.upload.Uploads;
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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Workbooks of invoices, orders and hours worked: sent, previewed row by row, then recorded as a whole or not at all. */
@Controller("/imports/base")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BaseImportPages {

    private final Frame frame;
    private final BaseImport imports;
    private final BaseTemplates templates;
    private final Uploads uploads;

    BaseImportPages(Frame frame, BaseImport imports, BaseTemplates templates, Uploads uploads) {
        this.frame = frame;
        this.imports = imports;
        this.templates = templates;
        this.uploads = uploads;
    }

    @Get
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> blank(HttpRequest<?> request) {
        return frame.show("base/import", frame.page(request, "page.base.import-title"), Map.of("form", Form.EMPTY));
    }

    /** The blank template. */
    @Get("/template.xlsx")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> template(HttpRequest<?> request, Scope scope) {
        return frame.workbook(templates.blank(scope, frame.words(request).language()), "clausier-assiette.xlsx");
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
            return refused(request, List.of(Problem.atField("file-missing", "file", "")));
        }
        return imports.preview(scope, file.getFilename(), file.getBytes()).<HttpResponse<?>>fold(
            done -> frame.go("/imports/base/" + done.value().uploadId()), problems -> refused(request, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id) {
        return imports.preview(scope, id).<HttpResponse<?>>fold(done -> shown(request, done.value(), false), problems -> refused(request, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** The file as it was sent, with comments and colour on the cells to mend. */
    @Get("/{id}/annotated")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> annotated(HttpRequest<?> request, Scope scope, long id) {
        return imports.preview(scope, id).<HttpResponse<?>>fold(done -> {
            AnnotatedFile file = AnnotatedFile.of(uploads.find(scope, id).orElseThrow(), done.value().problems(), frame.words(request));
            return frame.file(file.content(), file.name(), file.mediaType());
        }, problems -> refused(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}/problems.csv")
    @Produces({Frame.CSV, MediaType.TEXT_HTML})
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> problems(HttpRequest<?> request, Scope scope, long id) {
        return imports.preview(scope, id).<HttpResponse<?>>fold(done -> frame.file(ProblemList.csv(frame.words(request), done.value().problems()),
            ProblemList.FILE_NAME, Frame.CSV), problems -> refused(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{id}/record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return imports.record(scope, id, Form.of(sent).value("seen")).<HttpResponse<?>>fold(
            done -> frame.done("/imports/base/" + id, Flash.of("flash.base-imported", Long.toString(done.value().count(BaseFate.NEW)),
                Long.toString(done.value().count(BaseFate.CHANGED)))), problems -> frame.go("/imports/base/" + id),
            () -> frame.absent(request), changed -> shown(request, changed, true));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, BasePreview preview, boolean moved) {
        Page page = frame.page(request, preview.recordedAt() == null ? "page.import.check" : "page.base.import-recorded");
        return frame.show("base/preview", page, Map.of("preview", preview, "moved", moved));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<Problem> problems) {
        return frame.refuse("base/import", frame.page(request, "page.base.import-title"), Map.of("form", new Form(Map.of(), problems)));
    }
}
