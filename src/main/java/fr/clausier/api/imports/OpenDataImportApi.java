package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.ImportChoices;
import fr.clausier.opendata.ImportPreview;
import fr.clausier.opendata.ImportPreview.ImportState;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
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

/** Published contract data, for programs. The body is the file itself. */
@Controller("/api/v1/imports/decp")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpenDataImportApi {

    private final PublishedContracts published;
    private final Uploads uploads;
    private final Answers answers;

    OpenDataImportApi(PublishedContracts published, Uploads uploads, Answers answers) {
        this.published = published;
        this.uploads = uploads;
        this.answers = answers;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.IMPORT_OPEN_DATA)
    @Operation(summary = "Reads DECP records, JSON or XML; keeps the good ones when record is true, naming each problem of the others")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue String fileName, @QueryValue(defaultValue = "false") boolean record,
            @QueryValue(defaultValue = "false") boolean create, @Body @Nullable byte[] file) {
        Words words = answers.words(request);
        Upload upload = uploads.keep(scope, Upload.Purpose.OPEN_DATA, fileName, file == null ? new byte[0] : file);
        if (!record) {
            ImportPreview preview = published.preview(scope, upload);
            return HttpResponse.ok(ImportResponse.of(words, false, words.say("api.import.decp-preview", preview.read(),
                preview.count(ImportState.NEW), preview.count(ImportState.CHANGED), preview.count(ImportState.SAME), preview.refused()),
                preview.problems()));
        }
        return answers.of(request, published.record(scope, upload, create ? ImportChoices.CREATE : ImportChoices.KEEP_ONLY),
            done -> ImportResponse.of(words, true, words.say("api.import.decp", done.added(), done.changed(), done.same(), done.refused(),
                done.contracts(), done.attached()), done.problems()));
    }
}
