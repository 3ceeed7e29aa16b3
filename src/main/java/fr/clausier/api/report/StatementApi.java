package fr.clausier.api.report;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;

/** Statements of clauses, for programs. */
@Controller("/api/v1/statements")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementApi {

    private final ComplianceBook compliance;
    private final Answers answers;

    StatementApi(ComplianceBook compliance, Answers answers) {
        this.compliance = compliance;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Where clauses stand at the end of a month: all the caller reaches, or one contract")
    HttpResponse<?> of(HttpRequest<?> request, Scope scope, @QueryValue String month, @QueryValue(defaultValue = "0") long contract) {
        Fields fields = Fields.of(Map.of("month", month));
        YearMonth asked = answers.begunMonth(fields);
        return fields.hasErrors() ? answers.refused(request, fields.problems()) : HttpResponse.ok(StatementResponse.of(
            compliance.month(scope, asked, contract == 0 ? Selection.ALL : Selection.ofContract(contract)), answers.words(request)));
    }
}
