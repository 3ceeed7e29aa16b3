package fr.clausier.web.counterpart;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.counterpart.Counterpart;
import fr.clausier.contract.counterpart.CounterpartDraft;
import fr.clausier.contract.counterpart.CounterpartOwner;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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
import java.util.Map;
import java.util.Optional;

/** Counterparts of a lot, of a buyer for all its lots, of a referrer: listed, and one added on the same page. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CounterpartPages {

    private final Frame frame;
    private final Counterparts counterparts;
    private final CounterpartReading reading;

    CounterpartPages(Frame frame, Counterparts counterparts, CounterpartReading reading) {
        this.frame = frame;
        this.counterparts = counterparts;
        this.reading = reading;
    }

    @Get("/lots/{id}/counterparts")
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> ofLot(HttpRequest<?> request, Scope scope, long id) {
        return list(request, scope, CounterpartOwner.lot(id));
    }

    @Get("/buyers/{id}/counterparts")
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> ofBuyer(HttpRequest<?> request, Scope scope, long id) {
        return list(request, scope, CounterpartOwner.buyer(id));
    }

    @Get("/referrers/{id}/counterparts")
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> ofReferrer(HttpRequest<?> request, Scope scope, long id) {
        return list(request, scope, CounterpartOwner.referrer(id));
    }

    @Post("/lots/{id}/counterparts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> addToLot(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return add(request, scope, CounterpartOwner.lot(id), sent);
    }

    @Post("/buyers/{id}/counterparts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> addToBuyer(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return add(request, scope, CounterpartOwner.buyer(id), sent);
    }

    @Post("/referrers/{id}/counterparts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> addToReferrer(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return add(request, scope, CounterpartOwner.referrer(id), sent);
    }

    private HttpResponse<?> list(HttpRequest<?> request, Scope scope, CounterpartOwner owner) {
        return reading.view(scope, frame.words(request), owner).<HttpResponse<?>>map(view -> frame.show("counterpart/list",
            frame.page(request, "page.counterparts.title"), Map.of("view", view, "form", Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> add(HttpRequest<?> request, Scope scope, CounterpartOwner owner, Map<String, Object> sent) {
        Optional<CounterpartListView> view = reading.view(scope, frame.words(request), owner);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        CounterpartDraft draft = CounterpartDraft.read(fields);
        if (fields.hasErrors()) {
            return frame.refuse("counterpart/list", frame.page(request, "page.counterparts.title"), Map.of("view", view.get(), "form", new Form(sent, fields.problems())));
        }
        return counterparts.record(scope, owner, draft).isDone() ? frame.done(view.get().here(), Flash.of("flash.counterpart-recorded")) : frame.absent(request);
    }
}
