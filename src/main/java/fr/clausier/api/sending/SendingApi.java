package fr.clausier.api.sending;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.Sending;
import fr.clausier.report.sending.Sendings;
import fr.clausier.report.sending.Subscriptions;
import fr.clausier.report.sending.letter.Letter;
import fr.clausier.store.Calendar;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** What leaves each month and what became of it, for programs. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SendingApi {

    private final Sendings sendings;
    private final Subscriptions subscriptions;
    private final Calendar calendar;
    private final Answers answers;

    SendingApi(Sendings sendings, Subscriptions subscriptions, Calendar calendar, Answers answers) {
        this.sendings = sendings;
        this.subscriptions = subscriptions;
        this.calendar = calendar;
        this.answers = answers;
    }

    @Post("/run")
    @Consumes("*/*")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Sends what is due now, and tries again what failed")
    HttpResponse<?> run(Scope scope) {
        return HttpResponse.ok(SendingResponse.RoundResponse.of(sendings.run(scope)));
    }

    @Get("/subscriptions/{id}/sendings")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "What was sent of a subscription, or tried, newest month first")
    HttpResponse<?> of(HttpRequest<?> request, Scope scope, long id) {
        return subscriptions.find(scope, id).isEmpty() ? answers.absent(request)
            : HttpResponse.ok(SendingResponse.Listed.of(sendings.of(scope, id), answers.words(request)));
    }

    @Post("/subscriptions/{id}/send")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Sends a month at once: {month, seen}; seen counts the tries known, 0 by default; others made meanwhile: 409, nothing sent")
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return subscriptions.find(scope, id).isEmpty() ? answers.absent(request) : answers.reading(request, body, fields -> {
            YearMonth month = answers.begunMonth(fields);
            Integer seen = fields.integer("seen");
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, sendings.sendNow(scope, id, month, seen == null ? 0 : seen), sent -> shown(request, sent));
        });
    }

    @Get("/subscriptions/{id}/workbook")
    @Allows(Permission.SEND_REPORTS)
    @Fresh
    @Operation(summary = "The workbook a subscriber would get of a month, the last complete one by default; nothing is sent")
    HttpResponse<?> preview(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String month) {
        if (subscriptions.find(scope, id).isEmpty()) {
            return answers.absent(request);
        }
        Fields fields = Fields.of(Map.of("month", month.isEmpty() ? calendar.lastCompleteMonth().toString() : month));
        YearMonth asked = answers.begunMonth(fields);
        return fields.hasErrors() ? answers.refused(request, fields.problems()) : file(request, sendings.preview(scope, id, asked));
    }

    @Get("/sendings/{id}/workbook")
    @Allows(Permission.SEND_REPORTS)
    @Fresh
    @Operation(summary = "A copy of a workbook that was sent, made again")
    HttpResponse<?> copy(HttpRequest<?> request, Scope scope, long id) {
        return file(request, sendings.copy(scope, id));
    }

    @Get("/sendings/troubles")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "What did not leave, or may not have, and nobody put aside")
    HttpResponse<?> troubles(HttpRequest<?> request, Scope scope) {
        return HttpResponse.ok(SendingResponse.Listed.of(sendings.troubles(scope), answers.words(request)));
    }

    @Post("/sendings/{id}/dismiss")
    @Consumes("*/*")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Puts aside the notice of one that was given up, or that nobody knows to have left")
    HttpResponse<?> dismiss(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, sendings.dismiss(scope, id), sent -> shown(request, sent));
    }

    private Object shown(HttpRequest<?> request, Sending sent) {
        return SendingResponse.of(sent, null, null, answers.words(request));
    }

    private HttpResponse<?> file(HttpRequest<?> request, Optional<Letter> letter) {
        return letter.<HttpResponse<?>>map(made -> Answers.workbook(made.fileName(), made.content())).orElseGet(() -> answers.absent(request));
    }
}
