package fr.clausier.api.closing;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.api.report.ReportSelection;
import fr.clausier.compliance.closing.difference.Differences;
import fr.clausier.compliance.closing.difference.State;
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
import java.util.Map;
import java.util.Optional;

/** What differs between two states of the portfolio, for programs. */
@Controller("/api/v1/reports/comparison")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComparisonApi {

    private final Differences differences;
    private final ReportSelection selections;
    private final Answers answers;

    ComparisonApi(Differences differences, ReportSelection selections, Answers answers) {
        this.differences = differences;
        this.selections = selections;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_REPORTS)
    @Operation(summary = "What differs between two states: 2026-03 as its workbook is, 2026-03@now as judged today, 2026-03@1 as its first closing kept it")
    HttpResponse<?> compare(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String before, @QueryValue(defaultValue = "") String after,
            @QueryValue(defaultValue = "") String buyerSiret, @QueryValue(defaultValue = "") String contractNumber) {
        Fields fields = Fields.of(Map.of("before", before, "after", after, "buyerSiret", buyerSiret, "contractNumber", contractNumber));
        Optional<State> one = state(fields, "before");
        Optional<State> other = state(fields, "after");
        Optional<Selection> selection = selections.read(scope, fields);
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        return answers.of(request, selection.flatMap(selected -> differences.between(scope, one.orElseThrow(), other.orElseThrow(), selected)),
            compared -> ComparisonResponse.of(compared, answers.words(request)));
    }

    private static Optional<State> state(Fields fields, String field) {
        Optional<State> state = State.read(fields.raw(field));
        if (state.isEmpty()) {
            fields.refuse("comparison-state", field);
        }
        return state;
    }
}
