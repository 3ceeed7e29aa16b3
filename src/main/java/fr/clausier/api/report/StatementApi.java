package fr.clausier.api.report;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.rollup.Level;
import fr.clausier.compliance.rollup.RollUp;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Statements of clauses, for programs. */
@Controller("/api/v1/statements")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementApi {

    private final ComplianceBook compliance;
    private final Answers answers;
    private final Calendar calendar;

    StatementApi(ComplianceBook compliance, Answers answers, Calendar calendar) {
        this.calendar = calendar;
        this.compliance = compliance;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Where clauses stand at the end of a month, or on a day: all the caller reaches, or one contract")
    HttpResponse<?> of(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month, @QueryValue(defaultValue = "") String on,
            @QueryValue(defaultValue = "0") long contract) {
        Fields fields = Fields.of(Map.of("month", month, "on", on));
        LocalDate day = day(fields);
        return fields.hasErrors() ? answers.refused(request, fields.problems()) : HttpResponse.ok(StatementResponse.of(
            compliance.at(scope, day, contract == 0 ? Selection.ALL : Selection.ofContract(contract)), answers.words(request)));
    }

    @Get("/sums")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "The same added up by lot, contract, operation or buyer, with the hours refused and to review by cause")
    HttpResponse<?> sums(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month, @QueryValue(defaultValue = "") String on,
            @QueryValue(defaultValue = "") String by) {
        Fields fields = Fields.of(Map.of("month", month, "on", on, "by", by));
        LocalDate day = day(fields);
        Level level = fields.requiredCode("by", Level.class);
        return fields.hasErrors() ? answers.refused(request, fields.problems()) : HttpResponse.ok(
            RollUp.of(compliance.at(scope, day, Selection.ALL), level).groups().stream().map(SumResponse::of).toList());
    }

    /** The day asked for, or the end of the month asked for; neither may lie ahead of what has begun. */
    private LocalDate day(Fields fields) {
        if (!fields.has("on")) {
            YearMonth month = answers.begunMonth(fields);
            return month == null ? null : month.atEndOfMonth();
        }
        LocalDate day = fields.date("on");
        if (day != null && day.isAfter(calendar.today())) {
            fields.refuse("report-month-future", "on");
        }
        return day;
    }
}
