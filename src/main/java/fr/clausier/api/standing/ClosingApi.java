package fr.clausier.api.standing;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.compliance.standing.StandingDraft;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** What a person decides of a clause, and the certificate of a closed one, for programs. */
@Controller("/api/v1/lots/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosingApi {

    private final Closings closings;
    private final Answers answers;

    ClosingApi(Closings closings, Answers answers) {
        this.closings = closings;
        this.answers = answers;
    }

    @Get("/standing")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Whether a clause is open, closed or exempt, since when and why; what must be settled before it is closed")
    HttpResponse<?> of(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, closings.of(scope, id), book -> StandingResponse.of(book, answers.words(request)));
    }

    @Put("/standing")
    @Allows(Permission.CLOSE_CLAUSES)
    @Operation(summary = "Closes a clause or exempts it, with a reason; closing is refused while something is open, each thing named")
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = StandingDraft.class))) @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            StandingDraft draft = StandingDraft.read(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, closings.decide(scope, id, draft), book -> StandingResponse.of(book, answers.words(request)));
        });
    }

    @Delete("/standing")
    @Allows(Permission.CLOSE_CLAUSES)
    @Operation(summary = "Opens a clause again: {reason}; what was decided is kept")
    HttpResponse<?> reopen(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            String reason = StandingDraft.reopening(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, closings.reopen(scope, id, reason), book -> StandingResponse.of(book, answers.words(request)));
        });
    }

    @Get("/certificate")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "What a certificate of a closed clause attests: hours due and done, people, by way to work, kind of employer and month. Names nobody")
    HttpResponse<?> certificate(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, closings.certificate(scope, id), CertificateResponse::of);
    }
}
