package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** Placements, for programs. */
@Controller("/api/v1/placements")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacementApi {

    private final Placements placements;
    private final Answers answers;

    PlacementApi(Placements placements, Answers answers) {
        this.placements = placements;
        this.answers = answers;
    }

    @Get("/{id}")
    @Allows(Permission.READ_PARTICIPANTS)
    @Operation(summary = "One placement")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, placements.find(scope, id), placement -> PlacementResponse.of(scope, placement));
    }

    @Post
    @Allows(Permission.RECORD_PLACEMENTS)
    @Operation(summary = "Places a person with an employer on a lot; the same again changes nothing")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = PlacementDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, PlacementDraft::read, draft -> placements.record(scope, draft),
            placement -> PlacementResponse.of(scope, placement));
    }

    @Put("/{id}")
    @Allows(Permission.RECORD_PLACEMENTS)
    @Operation(summary = "Changes kind, group, occupation or planned end; the body carries the version it was read at. The group stays when none is sent, or when the caller may not know it")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = PlacementDraft.class))) @Body @Nullable byte[] body) {
        return answers.changing(request, body, PlacementDraft::readChange, (draft, version) -> placements.change(scope, id, version, draft),
            placement -> PlacementResponse.of(scope, placement));
    }
}
