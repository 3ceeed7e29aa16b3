package fr.clausier.api.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A month of a lot typed by a program, and zero as an answer. Months are written 2026-03. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MonthApi {

    private final TypedMonths months;
    private final Answers answers;

    MonthApi(TypedMonths months, Answers answers) {
        this.months = months;
        this.answers = answers;
    }

    @Get("/lots/{id}/hours/{month}")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "Hours of a lot in a month, by placement")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id, String month) {
        return inMonth(request, month, asked -> answers.of(request, months.grid(scope, id, asked), MonthResponse::of));
    }

    @Put("/lots/{id}/hours/{month}")
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "Types hours: {rows: [{placementId, work, training, tutoring}], submit, declarations: [{employerId, version}]}")
    HttpResponse<?> type(HttpRequest<?> request, Scope scope, long id, String month, @Body @Nullable byte[] body) {
        return inMonth(request, month, asked -> answers.reading(request, body, fields -> {
            MonthDraft draft = draft(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, months.type(scope, id, asked, draft), MonthResponse::of);
        }));
    }

    @Post("/lots/{id}/hours/{month}/zero")
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "Says that nobody worked for an employer in the month: {employerId}")
    HttpResponse<?> zero(HttpRequest<?> request, Scope scope, long id, String month, @Body @Nullable byte[] body) {
        return inMonth(request, month, asked -> answers.reading(request, body, fields -> {
            Long employer = fields.required("employerId", fields.id("employerId"));
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, months.zero(scope, id, employer, asked), declaration -> months.grid(scope, id, asked).map(MonthResponse::of).orElseThrow());
        }));
    }

    private static MonthDraft draft(Fields fields) {
        List<MonthDraft.Typed> rows = fields.list("rows").stream().map(row -> {
            Long placement = row.required("placementId", row.id("placementId"));
            return new MonthDraft.Typed(placement == null ? 0 : placement, row.hours("work"), row.hours("training"),
                row.hours("tutoring"));
        }).toList();
        Map<Long, Long> versions = new HashMap<>();
        fields.list("declarations").forEach(each -> versions.put(each.required("employerId", each.id("employerId")),
            each.required("version", each.id("version"))));
        return new MonthDraft(rows, fields.flag("submit"), versions.isEmpty() ? null : versions);
    }

    private HttpResponse<?> inMonth(HttpRequest<?> request, String month, Function<YearMonth, HttpResponse<?>> then) {
        Fields fields = Fields.of(Map.of("month", month));
        YearMonth asked = fields.month("month");
        return asked == null ? answers.refused(request, fields.problems()) : then.apply(asked);
    }
}
