package fr.clausier.web.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.HoursTemplates;
import fr.clausier.hours.intake.Preview;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.hours.mapping.Mappings;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
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

/** The hours workbook: sent, previewed row by row, then recorded as a whole or not at all. */
@Controller("/imports/hours")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HoursImportPages {

    private final Frame frame;
    private final HoursImport imports;
    private final HoursTemplates templates;

    HoursImportPages(Frame frame, HoursImport imports, HoursTemplates templates) {
        this.frame = frame;
        this.imports = imports;
        this.templates = templates;
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
        return imports.preview(scope, file.getFilename(), file.getBytes()).<HttpResponse<?>>fold(
            done -> frame.go("/imports/hours/" + done.value().uploadId()), problems -> refused(request, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}")
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id) {
        return imports.preview(scope, id).<HttpResponse<?>>fold(done -> done.value().asksMapping() ? frame.go(Mappings.address(id)) : shown(request, done.value(), false), problems -> refused(request, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{id}/record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return imports.record(scope, id, Form.of(sent).value("seen")).<HttpResponse<?>>fold(
            done -> frame.done("/imports/hours/" + id, said(done.value())), problems -> frame.go("/imports/hours/" + id),
            () -> frame.absent(request), changed -> shown(request, changed.preview(), true));
    }

    private static Flash said(Recorded recorded) {
        return Flash.of("flash.hours-imported", Integer.toString(recorded.lines().added()), Integer.toString(recorded.lines().changed()),
            Integer.toString(recorded.people()), Integer.toString(recorded.placements()));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Preview preview, boolean moved) {
        Page page = frame.page(request, preview.recordedAt() == null ? "page.import.check" : "page.import.recorded");
        return frame.show("hours/preview", page, Map.of("preview", preview, "moved", moved));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<Problem> problems) {
        return frame.refuse("hours/import", frame.page(request, "page.import.title"), Map.of("form", new Form(Map.of(), problems)));
    }
}
