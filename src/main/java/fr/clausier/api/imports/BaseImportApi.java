package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.contract.base.intake.BaseImport;
import fr.clausier.contract.base.intake.BasePreview;
import fr.clausier.contract.base.intake.BasePreview.BaseFate;
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

/** Workbooks of invoices, orders and hours worked, for programs. The body is the file itself. */
@Controller("/api/v1/imports/base")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BaseImportApi {

    private final BaseImport imports;
    private final Answers answers;

    BaseImportApi(BaseImport imports, Answers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Reads a workbook of invoices, orders and hours worked; records it, all or nothing, when record is true")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue String fileName, @QueryValue(defaultValue = "false") boolean record,
            @Body @Nullable byte[] file) {
        Words words = answers.words(request);
        Outcome<BasePreview> preview = imports.preview(scope, fileName, file == null ? new byte[0] : file);
        if (!preview.isDone() || !record) {
            return answers.of(request, preview, shown -> ImportResponse.of(words, false, said(words, "api.import.base-preview", shown), shown.problems()));
        }
        return answers.of(request, imports.record(scope, preview.get().uploadId(), ""),
            done -> ImportResponse.of(words, true, said(words, "api.import.base", done), done.problems()));
    }

    private static String said(Words words, String key, BasePreview preview) {
        return words.say(key, preview.count(BaseFate.NEW), preview.count(BaseFate.CHANGED), preview.count(BaseFate.SAME),
            preview.count(BaseFate.STRUCK), preview.count(BaseFate.PROBLEM));
    }
}
