package fr.clausier.api.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.Exits;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;

/** What became of participants who left, for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExitApi {

    private final Exits exits;
    private final Answers answers;

    ExitApi(Exits exits, Answers answers) {
        this.exits = exits;
        this.answers = answers;
    }

    @Get("/exits")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Situations that can be asked for today and are not recorded, the oldest first, by participant")
    List<AwaitedExitResponse> awaited(Scope scope) {
        return exits.awaited(scope).stream().map(AwaitedExitResponse::of).toList();
    }

    @Get("/participants/{id}/exits")
    @Allows(Permission.READ_PARTICIPANTS)
    @Operation(summary = "Exits of a participant, the newest first, one entry for each point recorded")
    HttpResponse<?> all(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, exits.of(scope, id), all -> all.stream().map(ExitResponse::of).toList());
    }

    @Post("/participants/{id}/exits")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Records the situation of a participant at one point after they left")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExitDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, ExitDraft::read, draft -> exits.record(scope, id, draft), ExitResponse::of);
    }

    @Put("/exits/{id}")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Changes one; the body carries the version it was read at. On another day, other points of the same exit move with it")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExitDraft.class))) @Body @Nullable byte[] body) {
        return answers.changing(request, body, ExitDraft::read, (draft, version) -> exits.change(scope, id, version, draft), ExitResponse::of);
    }

    @Delete("/exits/{id}")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Takes back one recorded by mistake; the journal keeps it")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, exits.withdraw(scope, id), ExitResponse::of);
    }
}
