package fr.clausier.web.opendata;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.ImportChoices;
import fr.clausier.opendata.ImportPreview;
import fr.clausier.opendata.ImportReport;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.opendata.WaitingRecord;
import fr.clausier.upload.ProblemList;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Slice;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published contract data: records that wait for a contract, and files taken in, shown first with each problem, then recorded. */
@Controller("/open-data")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenDataPages {

    private final Frame frame;
    private final PublishedContracts published;
    private final Uploads uploads;
    private final PublishedReading reading;

    OpenDataPages(Frame frame, PublishedContracts published, Uploads uploads, PublishedReading reading) {
        this.frame = frame;
        this.published = published;
        this.uploads = uploads;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.IMPORT_OPEN_DATA)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "1") int page) {
        return frame.show("opendata/list", frame.page(request, "page.open-data.title"), content(scope, Math.max(1, page), Form.EMPTY));
    }

    @Post("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.IMPORT_OPEN_DATA)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
            return refused(request, scope, List.of(Problem.atField("file-missing", "file", "")));
        }
        Upload upload = uploads.keep(scope, Upload.Purpose.OPEN_DATA, file.getFilename(), file.getBytes());
        ImportPreview preview = published.preview(scope, upload);
        return preview.lines().isEmpty() ? refused(request, scope, preview.problems()) : frame.go("/open-data/imports/" + upload.id());
    }

    @Get("/imports/{id}")
    @Allows(Permission.IMPORT_OPEN_DATA)
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id) {
        return find(scope, id).<HttpResponse<?>>map(upload -> frame.show("opendata/preview", frame.page(request, "page.open-data.check"),
            previewed(request, upload, published.preview(scope, upload), false))).orElseGet(() -> frame.absent(request));
    }

    @Get("/imports/{id}/problems.csv")
    @Produces({Frame.CSV, MediaType.TEXT_HTML})
    @Allows(Permission.IMPORT_OPEN_DATA)
    HttpResponse<?> problems(HttpRequest<?> request, Scope scope, long id) {
        return find(scope, id).<HttpResponse<?>>map(upload -> frame.file(ProblemList.csv(frame.words(request), published.preview(scope, upload).problems()),
            ProblemList.FILE_NAME, Frame.CSV)).orElseGet(() -> frame.absent(request));
    }

    @Post("/imports/{id}/record")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.IMPORT_OPEN_DATA)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Upload> upload = find(scope, id);
        if (upload.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ImportChoices choices = new ImportChoices(fields.raw("contracts").equals("create"), fields.flag("evenIfBroken"));
        return published.record(scope, upload.get(), choices).<HttpResponse<?>>fold(done -> frame.done("/open-data", said(done.value())),
            problems -> frame.refuse("opendata/preview", frame.page(request, "page.open-data.check"),
                previewed(request, upload.get(), published.preview(scope, upload.get()), true)),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    private static Flash said(ImportReport report) {
        return Flash.of("flash.open-data-recorded", Integer.toString(report.added()), Integer.toString(report.changed()),
            Integer.toString(report.refused()), Integer.toString(report.contracts()), Integer.toString(report.attached()));
    }

    private Optional<Upload> find(Scope scope, long id) {
        return uploads.find(scope, id).filter(upload -> upload.purpose() == Upload.Purpose.OPEN_DATA);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Scope scope, List<Problem> problems) {
        return frame.refuse("opendata/list", frame.page(request, "page.open-data.title"), content(scope, 1, new Form(Map.of(), problems)));
    }

    private Map<String, Object> content(Scope scope, int number, Form form) {
        Listing<WaitingRecord> waiting = published.waiting(scope, number);
        return Map.of("waiting", waiting, "form", form, "slice", Slice.of(number, Listing.PAGE, waiting.total(), "/open-data?page="));
    }

    private Map<String, Object> previewed(HttpRequest<?> request, Upload upload, ImportPreview preview, boolean refused) {
        Page page = frame.page(request, "page.open-data.check");
        Map<String, Object> content = new HashMap<>(Map.of("upload", upload, "preview", preview, "lines", reading.lines(page.words(), preview), "refused", refused));
        content.put("errors", preview.problems().stream().filter(Problem::isError).toList());
        content.put("warnings", preview.problems().stream().filter(problem -> !problem.isError()).toList());
        return content;
    }
}
