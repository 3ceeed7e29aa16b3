package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;

/** Declarations and how far they are: sent, confirmed or disputed by the employer, validated by the facilitator. */
@Controller("/api/v1/declarations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeclarationApi {

    private final HoursLedger ledger;
    private final Answers answers;

    DeclarationApi(HoursLedger ledger, Answers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Declarations of a month that the caller reaches")
    HttpResponse<?> ofMonth(HttpRequest<?> request, Scope scope, @QueryValue String month) {
        Fields fields = Fields.of(Map.of("month", month));
        YearMonth asked = answers.begunMonth(fields);
        return fields.hasErrors() ? answers.refused(request, fields.problems())
            : HttpResponse.ok(ledger.declarations(scope, asked, asked).stream().map(DeclarationResponse::of).toList());
    }

    @Put("/{id}/state")
    @Allows(Permission.CONFIRM_HOURS)
    @Operation(summary = "Confirms, disputes or validates a declaration: {state, version}")
    HttpResponse<?> move(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            Declaration.State state = fields.requiredCode("state", Declaration.State.class);
            Long version = fields.required("version", fields.id("version"));
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, ledger.move(scope, id, version, state), DeclarationResponse::of);
        });
    }
}
