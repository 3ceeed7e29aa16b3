package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.dispute.Disputes;
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
import java.util.List;
import java.util.Map;

/** Declarations and how far they are: sent, confirmed or disputed by the employer, validated by the facilitator. */
@Controller("/api/v1/declarations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeclarationApi {

    private final HoursLedger ledger;
    private final Disputes disputes;
    private final Answers answers;

    DeclarationApi(HoursLedger ledger, Disputes disputes, Answers answers) {
        this.ledger = ledger;
        this.disputes = disputes;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Declarations of a month that the caller reaches")
    HttpResponse<?> ofMonth(HttpRequest<?> request, Scope scope, @QueryValue String month) {
        Fields fields = Fields.of(Map.of("month", month));
        YearMonth asked = answers.begunMonth(fields);
        return fields.hasErrors() ? answers.refused(request, fields.problems()) : HttpResponse.ok(shown(scope, ledger.declarations(scope, asked, asked)));
    }

    @Put("/{id}/state")
    @Allows(Permission.CONFIRM_HOURS)
    @Operation(summary = "Confirms, disputes or validates a declaration: {state, version}")
    HttpResponse<?> move(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            Declaration.State state = fields.requiredCode("state", Declaration.State.class);
            Long version = fields.required("version", fields.id("version"));
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, ledger.move(scope, id, version, state), moved -> shown(scope, List.of(moved)).get(0));
        });
    }

    private List<DeclarationResponse> shown(Scope scope, List<Declaration> declarations) {
        Map<Long, List<Disputed>> disputed = disputes.of(scope, declarations);
        return declarations.stream().map(each -> DeclarationResponse.of(each, disputed.getOrDefault(each.id(), List.of()))).toList();
    }
}
