package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.derogation.DerogationDraft;
import fr.clausier.hours.derogation.Derogations;
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

/** Derogations of a placement, for programs. */
@Controller("/api/v1/placements")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DerogationApi {

    private final Derogations derogations;
    private final Answers answers;

    DerogationApi(Derogations derogations, Answers answers) {
        this.derogations = derogations;
        this.answers = answers;
    }

    @Get("/{id}/derogations")
    @Allows(Permission.READ_PARTICIPANTS)
    @Operation(summary = "Derogations of a placement, withdrawn ones too")
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, derogations.of(scope, id), DerogationResponse.Listed::of);
    }

    @Post("/{id}/derogations")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Records a derogation: {derogationKind, grantor, grantedBy, grantedOn, validUntil, ground, motive}; the same again changes nothing")
    HttpResponse<?> grant(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.recording(request, body, DerogationDraft::read, draft -> derogations.grant(scope, id, draft), DerogationResponse::of);
    }

    @Post("/{id}/derogations/{derogation}/withdraw")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Withdraws a derogation: {withdrawnBecause}; it stays readable")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long derogation, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            String because = DerogationDraft.readWithdrawal(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, derogations.withdraw(scope, id, derogation, because), DerogationResponse::of);
        });
    }
}
