package fr.clausier.api.check;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.check.CheckBook;
import fr.clausier.compliance.check.CheckFilter;
import fr.clausier.compliance.check.CheckKind;
import fr.clausier.compliance.check.Checks;
import fr.clausier.compliance.check.rule.Verdict;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;

/** Checks on contracts, for programs. */
@Controller("/api/v1/checks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckApi {

    private final Checks checks;
    private final Answers answers;

    CheckApi(Checks checks, Answers answers) {
        this.checks = checks;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "What the checks on contracts say: what was found and what a person must look at, or one verdict; one check, one buyer, one contract, or all")
    HttpResponse<?> all(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String check,
            @QueryValue(defaultValue = "") String verdict, @QueryValue(defaultValue = "0") long buyer, @QueryValue(defaultValue = "0") long contract) {
        Fields fields = Fields.of(Map.of("check", check, "verdict", verdict));
        CheckKind kind = fields.code("check", CheckKind.class);
        Verdict asked = fields.code("verdict", Verdict.class);
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        CheckBook book = checks.book(scope, new CheckFilter(kind, asked, buyer, contract));
        Words words = answers.words(request);
        return HttpResponse.ok(book.findings().stream().map(finding -> CheckResponse.of(book, finding, words)).toList());
    }
}
