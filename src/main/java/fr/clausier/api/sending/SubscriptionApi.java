package fr.clausier.api.sending;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.Addressed;
import fr.clausier.report.sending.SubscriptionDraft;
import fr.clausier.report.sending.Subscriptions;
import fr.clausier.store.Calendar;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;

/** Who is sent which workbook each month, for programs. */
@Controller("/api/v1/reports/subscriptions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscriptionApi {

    private final Subscriptions subscriptions;
    private final Calendar calendar;
    private final Answers answers;

    SubscriptionApi(Subscriptions subscriptions, Calendar calendar, Answers answers) {
        this.subscriptions = subscriptions;
        this.calendar = calendar;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Every subscription of the structure")
    HttpResponse<?> list(Scope scope) {
        return HttpResponse.ok(new SubscriptionResponse.Listed(subscriptions.all(scope).stream().map(this::shown).toList()));
    }

    @Post
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Records one: {recipientName, recipientAddress, language, organisationId, viewpoint, of, channel, dayOfMonth}")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body @Nullable byte[] body) {
        return answers.recording(request, body, SubscriptionDraft::read, draft -> subscriptions.record(scope, draft), this::shown);
    }

    @Get("/{id}")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "One subscription")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, subscriptions.find(scope, id), this::shown);
    }

    @Put("/{id}")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Changes it: {version, recipientName, recipientAddress, language, channel, dayOfMonth}")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return subscriptions.find(scope, id).isEmpty() ? answers.absent(request) : answers.changing(request, body, SubscriptionDraft::again,
            (draft, version) -> subscriptions.change(scope, id, version, draft), this::shown);
    }

    @Post("/{id}/pause")
    @Consumes("*/*")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Sends nothing until it is resumed")
    HttpResponse<?> pause(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, subscriptions.pause(scope, id));
    }

    @Post("/{id}/resume")
    @Consumes("*/*")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Sends again; months whose day passed meanwhile are not sent")
    HttpResponse<?> resume(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, subscriptions.resume(scope, id));
    }

    @Delete("/{id}")
    @Allows(Permission.SEND_REPORTS)
    @Operation(summary = "Removes it; what was sent stays known")
    HttpResponse<?> remove(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, subscriptions.remove(scope, id));
    }

    private HttpResponse<?> moved(HttpRequest<?> request, Outcome<Addressed> outcome) {
        return answers.of(request, outcome, this::shown);
    }

    private SubscriptionResponse shown(Addressed of) {
        return SubscriptionResponse.of(of, calendar.today());
    }
}
