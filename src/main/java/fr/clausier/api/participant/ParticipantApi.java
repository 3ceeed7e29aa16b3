package fr.clausier.api.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;

/** Participants and the proofs seen, for programs. Names never stand in an address: addresses are logged along the way. */
@Controller("/api/v1/participants")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ParticipantApi {

    private final Participants participants;
    private final Proofs proofs;
    private final Answers answers;

    ParticipantApi(Participants participants, Proofs proofs, Answers answers) {
        this.participants = participants;
        this.proofs = proofs;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_PARTICIPANTS)
    @Operation(summary = "Participants the caller reaches, newest first, 50 a page; by reference when one is given")
    List<ParticipantResponse> all(Scope scope, @QueryValue(defaultValue = "") String reference, @QueryValue(defaultValue = "1") int page) {
        return participants.search(scope, reference, page).rows().stream().map(ParticipantResponse::of).toList();
    }

    @Get("/{id}")
    @Allows(Permission.READ_PARTICIPANTS)
    @Operation(summary = "One participant")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, participants.find(scope, id), ParticipantResponse::of);
    }

    @Post
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Records a participant")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = ParticipantDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, ParticipantDraft::read, draft -> participants.record(scope, draft), ParticipantResponse::of);
    }

    @Put("/{id}")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Changes a participant; the body carries the version it was read at")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ParticipantDraft.class))) @Body @Nullable byte[] body) {
        return answers.changing(request, body, ParticipantDraft::read, (draft, version) -> participants.change(scope, id, version, draft),
            ParticipantResponse::of);
    }

    @Post("/{id}/proofs")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Records that the caller saw a proof; the person then belongs to its group")
    HttpResponse<?> see(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ProofDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, ProofDraft::read, draft -> proofs.seen(scope, id, draft), proof -> participants.find(scope, id).map(ParticipantResponse::of).orElseThrow());
    }
}
