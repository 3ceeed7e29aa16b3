package fr.clausier.web.penalty;

import fr.clausier.access.http.Allows;
import fr.clausier.clause.penalty.LateDocument;
import fr.clausier.compliance.penalty.EventDraft;
import fr.clausier.compliance.penalty.PenaltyEvent;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.compliance.penalty.Strike;
import fr.clausier.compliance.penalty.rule.Happening;
import fr.clausier.contract.Lot;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that bear on the penalties of a lot: noted, changed, struck out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PenaltyEventPages {

    private final Frame frame;
    private final PenaltyEvents events;
    private final PenaltyReading reading;

    PenaltyEventPages(Frame frame, PenaltyEvents events, PenaltyReading reading) {
        this.frame = frame;
        this.events = events;
        this.reading = reading;
    }

    @Get("/lots/{id}/penalties/events/new")
    @Allows(Permission.PROPOSE_PENALTIES)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.penalty-event.new");
        return reading.lot(scope, id).<HttpResponse<?>>map(lot -> frame.show("penalty/event", page, content(page, scope, lot, null, Form.EMPTY)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post("/lots/{id}/penalties/events/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.PROPOSE_PENALTIES)
    HttpResponse<?> note(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Lot> lot = reading.lot(scope, id);
        if (lot.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        EventDraft draft = EventDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, lot.get(), null, sent, fields.problems());
        }
        return events.note(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done(list(id), Flash.of("flash.penalty-noted")),
            problems -> again(request, scope, lot.get(), null, sent, problems), () -> frame.absent(request), changed -> frame.go(list(id)));
    }

    @Get("/penalty-events/{id}")
    @Allows(Permission.PROPOSE_PENALTIES)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.penalty-event.change");
        return events.find(scope, id).<HttpResponse<?>>map(event -> frame.show("penalty/event", page, content(page, scope, lot(scope, event), event,
            PenaltyReading.form(page.words(), event)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/penalty-events/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.PROPOSE_PENALTIES)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        PenaltyEvent event = events.find(scope, id).orElse(null);
        if (event == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        EventDraft draft = EventDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, scope, lot(scope, event), event, sent, fields.problems());
        }
        return events.change(scope, id, version, draft).<HttpResponse<?>>fold(
            done -> frame.done(list(event.lotId()), Flash.of("flash.penalty-changed")),
            problems -> again(request, scope, lot(scope, event), event, sent, problems), () -> frame.absent(request),
            current -> changed(request, scope, sent, current));
    }

    @Post("/penalty-events/{id}/strike")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.PROPOSE_PENALTIES)
    HttpResponse<?> strike(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        PenaltyEvent event = events.find(scope, id).orElse(null);
        if (event == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Strike strike = Strike.read(fields);
        Map<String, Object> kept = new HashMap<>(PenaltyReading.form(frame.words(request), event).values());
        kept.putAll(sent);
        if (fields.hasErrors()) {
            return again(request, scope, lot(scope, event), event, kept, fields.problems());
        }
        return events.strike(scope, id, strike).<HttpResponse<?>>fold(
            done -> frame.done(list(event.lotId()), Flash.of("flash.penalty-struck")),
            problems -> again(request, scope, lot(scope, event), event, kept, problems), () -> frame.absent(request),
            current -> changed(request, scope, kept, current));
    }

    private Lot lot(Scope scope, PenaltyEvent event) {
        return reading.lot(scope, event.lotId()).orElseThrow();
    }

    private static String list(long lot) {
        return "/lots/" + lot + "/penalties";
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Scope scope, Map<String, Object> sent, PenaltyEvent current) {
        Page page = frame.page(request, "page.penalty-event.change");
        return frame.conflict("penalty/event", page, content(page, scope, lot(scope, current), current, Form.EMPTY), Form.of(sent),
            PenaltyReading.form(page.words(), current));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Lot lot, PenaltyEvent event, Map<String, Object> sent, List<Problem> problems) {
        Page page = frame.page(request, event == null ? "page.penalty-event.new" : "page.penalty-event.change");
        return frame.refuse("penalty/event", page, content(page, scope, lot, event, new Form(sent, problems)));
    }

    private Map<String, Object> content(Page page, Scope scope, Lot lot, PenaltyEvent event, Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("contract", reading.contract(scope, lot));
        content.put("lot", lot);
        content.put("event", event);
        content.put("form", form);
        content.put("happenings", Choice.of(Happening.class, page.words()));
        content.put("documents", Choice.of(LateDocument.class, page.words()));
        return content;
    }
}
