package fr.clausier.web.sending;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.report.sending.Addressed;
import fr.clausier.report.sending.SubscriptionDraft;
import fr.clausier.report.sending.Subscriptions;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is promised which workbook each month: listed, recorded, changed, paused, removed. */
@Controller("/reports/subscriptions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SubscriptionPages {

    private static final String HERE = "/reports/subscriptions";

    private final Frame frame;
    private final Subscriptions subscriptions;
    private final SubscriptionReading reading;

    SubscriptionPages(Frame frame, Subscriptions subscriptions, SubscriptionReading reading) {
        this.frame = frame;
        this.subscriptions = subscriptions;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope) {
        return frame.show("sending/list", frame.page(request, "page.subscriptions.title"),
            Map.of("rows", reading.rows(scope, subscriptions.all(scope), frame.words(request))));
    }

    @Get("/new")
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope) {
        return frame.show("sending/form", frame.page(request, "page.subscriptions.new"),
            reading.choices(scope, Optional.empty(), Form.of(Map.of("of", "all", "dayOfMonth", "5")), frame.words(request)));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        SubscriptionDraft draft = SubscriptionDraft.read(fields);
        return fields.hasErrors() ? again(request, scope, Optional.empty(), sent, fields.problems())
            : subscriptions.record(scope, draft).<HttpResponse<?>>fold(
                done -> frame.done(address(done.value()), Flash.of("flash.subscription-recorded", reading.nextDay(done.value(), frame.words(request)))),
                problems -> again(request, scope, Optional.empty(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}")
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return subscriptions.find(scope, id).<HttpResponse<?>>map(found -> frame.show("sending/show", frame.titled(request, reading.name(found,
            frame.words(request))), Map.of("view", reading.view(scope, found, frame.words(request))))).orElseGet(() -> frame.absent(request));
    }

    @Get("/{id}/edit")
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        return subscriptions.find(scope, id).<HttpResponse<?>>map(found -> frame.show("sending/form", frame.page(request, "page.subscription.edit"),
            reading.choices(scope, Optional.of(found), reading.form(found), frame.words(request)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Addressed> found = subscriptions.find(scope, id);
        if (found.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        SubscriptionDraft draft = SubscriptionDraft.again(fields);
        Long version = fields.required("version", fields.id("version"));
        return fields.hasErrors() ? again(request, scope, found, sent, fields.problems())
            : subscriptions.change(scope, id, version, draft).<HttpResponse<?>>fold(done -> frame.done(address(done.value()),
                Flash.of("flash.subscription-changed")), problems -> again(request, scope, found, sent, problems), () -> frame.absent(request),
                current -> frame.conflict("sending/form", frame.page(request, "page.subscription.edit"), reading.choices(scope, Optional.of(current),
                    Form.of(sent), frame.words(request)), Form.of(sent), reading.form(current)));
    }

    @Post("/{id}/pause")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> pause(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, subscriptions.pause(scope, id), HERE + "/" + id, "flash.subscription-paused");
    }

    @Post("/{id}/resume")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> resume(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, subscriptions.resume(scope, id), HERE + "/" + id, "flash.subscription-resumed");
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SEND_REPORTS)
    HttpResponse<?> remove(HttpRequest<?> request, Scope scope, long id) {
        return moved(request, subscriptions.remove(scope, id), HERE, "flash.subscription-removed");
    }

    private HttpResponse<?> moved(HttpRequest<?> request, Outcome<Addressed> outcome, String address, String flash) {
        return outcome.isDone() ? frame.done(address, Flash.of(flash)) : frame.absent(request);
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Optional<Addressed> found, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("sending/form", frame.page(request, found.isEmpty() ? "page.subscriptions.new" : "page.subscription.edit"),
            reading.choices(scope, found, new Form(sent, problems), frame.words(request)));
    }

    private static String address(Addressed of) {
        return HERE + "/" + of.subscription().id();
    }
}
