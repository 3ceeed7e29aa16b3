package fr.clausier.api.contract;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** What changes the base of a lot's clause, for programs. */
@Controller("/api/v1/lots")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BaseApi {

    private static final byte[] NOTHING_SAID = {'{', '}'};

    private final BaseBook book;
    private final Answers answers;

    BaseApi(BaseBook book, Answers answers) {
        this.book = book;
        this.answers = answers;
    }

    @Get("/{id}/base")
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Every entry of a lot's base by date, those corrected or struck too")
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, book.list(scope, id), entries -> entries.stream().map(BaseResponse::of).toList());
    }

    @Post("/{id}/base")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Records an entry of a lot's base, or corrects the one named in replaces; the same again adds nothing")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = BaseDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, BaseDraft::read, draft -> book.record(scope, id, draft), BaseResponse::of);
    }

    @Delete("/base/{entry}")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Strikes an entry for the reason given in the body; it stays readable and counts no more")
    HttpResponse<?> strike(HttpRequest<?> request, Scope scope, long entry, @Body @Nullable byte[] body) {
        byte[] sent = body == null || body.length == 0 ? NOTHING_SAID : body;
        return answers.reading(request, sent, fields -> answers.of(request, book.strike(scope, entry, fields.raw("reason")), BaseResponse::of));
    }
}
