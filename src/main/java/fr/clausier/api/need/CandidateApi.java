package fr.clausier.api.need;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Needs;
import fr.clausier.need.candidate.CandidateDraft;
import fr.clausier.need.candidate.CandidateState;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.need.candidate.Proposed;
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
import java.time.LocalDate;

/** People proposed for needs, for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CandidateApi {

    private final Candidates candidates;
    private final Needs needs;
    private final Answers answers;

    CandidateApi(Candidates candidates, Needs needs, Answers answers) {
        this.candidates = candidates;
        this.needs = needs;
        this.answers = answers;
    }

    @Get("/candidates/{id}")
    @Allows(Permission.READ_NEEDS)
    @Operation(summary = "A person proposed")
    HttpResponse<?> one(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, candidates.find(scope, id), CandidateResponse::of);
    }

    @Post("/needs/{id}/candidates")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Writes down that a referrer proposes someone: {referrerId, proposedOn, and reference or familyName, firstName, birthDate}")
    HttpResponse<?> propose(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.recording(request, body, CandidateDraft::read, draft -> candidates.propose(scope, id, draft), CandidateResponse::of);
    }

    @Put("/candidates/{id}/decision")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Chooses or refuses someone: {decision: CHOSEN or REFUSED, decisionOn, refusal}")
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            CandidateState decision = fields.requiredCode("decision", CandidateState.class);
            LocalDate day = fields.requiredDate("decisionOn");
            String refusal = decision == CandidateState.REFUSED ? fields.requiredText("refusal", 1000) : null;
            if (decision == CandidateState.PROPOSED || decision == CandidateState.PLACED) {
                fields.refuse("code-unknown", "decision");
            }
            return answers.of(request, fields.hasErrors() ? Outcome.<Proposed>refused(fields.problems())
                : decision == CandidateState.CHOSEN ? candidates.choose(scope, id, day) : candidates.refuse(scope, id, day, refusal), CandidateResponse::of);
        });
    }

    @Post("/candidates/{id}/placement")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Places someone chosen: {placementId} of a placement recorded before, or a placement without person and lot, which are known")
    HttpResponse<?> place(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            if (fields.has("placementId")) {
                Long known = fields.id("placementId");
                return answers.of(request, known == null ? Outcome.<Proposed>refused(fields.problems()) : candidates.placed(scope, id, known), CandidateResponse::of);
            }
            Proposed proposed = candidates.find(scope, id).orElse(null);
            if (proposed == null) {
                return answers.absent(request);
            }
            PlacementDraft draft = draft(scope, fields, proposed);
            return answers.of(request, fields.hasErrors() ? Outcome.<Proposed>refused(fields.problems()) : candidates.place(scope, id, draft), CandidateResponse::of);
        });
    }

    private PlacementDraft draft(Scope scope, Fields fields, Proposed proposed) {
        Long employer = fields.required("employerId", fields.id("employerId"));
        return PlacementDraft.read(fields, proposed.candidate().participantId(), employer == null ? 0 : employer,
            needs.find(scope, proposed.candidate().needId()).orElseThrow().lotId());
    }

    @Put("/candidates/{id}/answer")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Writes down the day the referrer was told what was decided: {answeredOn}")
    HttpResponse<?> answer(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            LocalDate day = fields.requiredDate("answeredOn");
            return answers.of(request, fields.hasErrors() ? Outcome.<Proposed>refused(fields.problems()) : candidates.answer(scope, id, day), CandidateResponse::of);
        });
    }
}
