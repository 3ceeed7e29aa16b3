package fr.clausier.api.mapping;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.mapping.MappingDraft;
import fr.clausier.hours.mapping.Mappings;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;

/** How an hours file that was sent is laid out, for programs. */
@Controller("/api/v1/imports/hours/{id}/mapping")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MappingApi {

    private final Mappings mappings;
    private final Answers answers;

    MappingApi(Mappings mappings, Answers answers) {
        this.mappings = mappings;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "What is believed of each column of an hours file that was sent, with its first rows, and the words not understood")
    HttpResponse<?> read(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, mappings.proposal(scope, id), MappingResponse::of);
    }

    @Post
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "Accepts what is believed of an hours file, with what the body says otherwise; remembered for the next files of the sender")
    HttpResponse<?> accept(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        byte[] said = body == null || body.length == 0 ? new byte[] {'{', '}'} : body;
        return answers.reading(request, said, fields -> {
            MappingDraft draft = MappingDraft.read(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems()) : answers.of(request, mappings.accept(scope, id, draft), MappingResponse::of);
        });
    }
}
