package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.suspension.SuspensionDraft;
import fr.clausier.hours.suspension.Suspensions;
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

/** Days on which a placement was suspended, for programs. */
@Controller("/api/v1/placements")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuspensionApi {

    private final Suspensions suspensions;
    private final Answers answers;

    SuspensionApi(Suspensions suspensions, Answers answers) {
        this.suspensions = suspensions;
        this.answers = answers;
    }

    @Get("/{id}/suspensions")
    @Allows(Permission.READ_PARTICIPANTS)
    @Operation(summary = "Suspensions of a placement, withdrawn ones too")
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, suspensions.of(scope, id), SuspensionResponse.Listed::of);
    }

    @Post("/{id}/suspensions")
    @Allows(Permission.RECORD_PLACEMENTS)
    @Operation(summary = "Records days of suspension, both included: {suspendedFrom, suspendedTo}; the same again changes nothing")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.recording(request, body, SuspensionDraft::read, draft -> suspensions.record(scope, id, draft), SuspensionResponse::of);
    }

    @Post("/{id}/suspensions/{suspension}/withdraw")
    @Allows(Permission.RECORD_PLACEMENTS)
    @Operation(summary = "Withdraws a suspension typed by mistake; it stays readable")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long suspension) {
        return answers.of(request, suspensions.withdraw(scope, id, suspension), SuspensionResponse::of);
    }
}
