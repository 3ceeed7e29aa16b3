package fr.clausier.api.closing;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.closing.ClosingDraft;
import fr.clausier.compliance.closing.MonthClosings;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;

/** Closing months of a portfolio and opening them again. Months are written 2026-03. */
@Controller("/api/v1/months")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosingApi {

    private final MonthClosings closings;
    private final Answers answers;

    ClosingApi(MonthClosings closings, Answers answers) {
        this.closings = closings;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.CLOSE_MONTHS)
    @Operation(summary = "Every month that has lines or was closed, the newest first, with each of its closings")
    HttpResponse<?> all(Scope scope) {
        return HttpResponse.ok(closings.all(scope).stream().map(MonthStateResponse::of).toList());
    }

    @Get("/{month}")
    @Allows(Permission.CLOSE_MONTHS)
    @Operation(summary = "What deserves a look before a month is closed; each thing is confirmed with what `confirm` says")
    HttpResponse<?> review(HttpRequest<?> request, Scope scope, String month) {
        return inMonth(request, month, asked -> HttpResponse.ok(ClosingReviewResponse.of(closings.review(scope, asked), answers.words(request))));
    }

    @Post("/{month}/close")
    @Allows(Permission.CLOSE_MONTHS)
    @Operation(summary = "Closes a month that is over, and keeps all its workbook says: {confirmed: [...]}, one for each thing seen")
    HttpResponse<?> close(HttpRequest<?> request, Scope scope, String month, @Body @Nullable byte[] body) {
        return inMonth(request, month, asked -> answers.reading(request, body, fields ->
            answers.of(request, closings.close(scope, asked, ClosingDraft.read(fields)), MonthStateResponse::of)));
    }

    @Post("/{month}/reopen")
    @Allows(Permission.CLOSE_MONTHS)
    @Operation(summary = "Opens a closed month again: {reason}; what was kept of it stays, and the journal keeps who did and why")
    HttpResponse<?> reopen(HttpRequest<?> request, Scope scope, String month, @Body @Nullable byte[] body) {
        return inMonth(request, month, asked -> answers.reading(request, body, fields -> {
            String reason = ClosingDraft.reopening(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, closings.reopen(scope, asked, reason), MonthStateResponse::of);
        }));
    }

    private HttpResponse<?> inMonth(HttpRequest<?> request, String month, Function<YearMonth, HttpResponse<?>> then) {
        Fields fields = Fields.of(Map.of("month", month));
        YearMonth asked = fields.month("month");
        return asked == null ? answers.refused(request, fields.problems()) : then.apply(asked);
    }
}
