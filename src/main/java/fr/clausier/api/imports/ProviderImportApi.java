package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.listing.ProviderListPreview.ListedState;
import fr.clausier.provider.listing.ProviderLists;
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

/** Lists of providers, for programs. The body is the file itself. */
@Controller("/api/v1/imports/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderImportApi {

    private final ProviderLists lists;
    private final Uploads uploads;
    private final Answers answers;

    ProviderImportApi(ProviderLists lists, Uploads uploads, Answers answers) {
        this.lists = lists;
        this.uploads = uploads;
        this.answers = answers;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.RECORD_PROVIDERS)
    @Operation(summary = "Reads a list of providers, workbook or text; keeps the good rows when record is true, naming each problem of the others")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue String fileName, @QueryValue(defaultValue = "false") boolean record,
            @Body @Nullable byte[] file) {
        Words words = answers.words(request);
        Upload upload = uploads.keep(scope, Upload.Purpose.PROVIDERS, fileName, file == null ? new byte[0] : file);
        return record ? answers.of(request, lists.record(scope, upload), done -> ImportResponse.of(words, true,
                words.say("api.import.providers", done.added(), done.changed(), done.same(), done.refused()), done.problems()))
            : answers.of(request, lists.preview(scope, upload), seen -> ImportResponse.of(words, false,
                words.say("api.import.providers-preview", seen.count(ListedState.NEW), seen.count(ListedState.CHANGED),
                    seen.count(ListedState.SAME), seen.refused()), seen.problems()));
    }
}
