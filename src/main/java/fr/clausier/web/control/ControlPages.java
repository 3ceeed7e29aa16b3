package fr.clausier.web.control;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.control.Control;
import fr.clausier.compliance.control.ControlQueue;
import fr.clausier.compliance.control.ControlQueue.Chosen;
import fr.clausier.compliance.control.ControlQueue.Decided;
import fr.clausier.compliance.control.ControlQueue.Move;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Slice;
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
import java.util.Locale;
import java.util.Map;

/** The control queue: lines to review with facts, proofs and rule side by side; accepted, refused with a reason, or asked about, one or many at once. */
@Controller("/control")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ControlPages {

    private static final int LONGEST_REASON = 1000;

    private final Frame frame;
    private final ControlQueue queue;
    private final Calendar calendar;

    ControlPages(Frame frame, ControlQueue queue, Calendar calendar) {
        this.frame = frame;
        this.queue = queue;
        this.calendar = calendar;
    }

    /** Asked in the address: {@code rule}, {@code lot}, {@code employer}, {@code month}, {@code page}. */
    @Get
    @Allows(Permission.OVERRULE_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope) {
        return frame.show("control/queue", frame.page(request, "page.control.title"), content(request, scope, Form.EMPTY, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.OVERRULE_HOURS)
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Move move = fields.requiredCode("move", Move.class);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        List<Chosen> chosen = fields.texts("chosen").stream().filter(id -> id.matches("[0-9]{1,18}"))
            .map(id -> new Chosen(Long.parseLong(id), fields.id("replaces." + id))).toList();
        if (chosen.isEmpty()) {
            fields.refuse("control-none-chosen", "chosen");
        }
        if (fields.hasErrors()) {
            return again(request, scope, new Form(sent, fields.problems()), List.of());
        }
        Decided decided = queue.decide(scope, chosen, move, reason);
        return decided.left().isEmpty() ? frame.done(ControlAsked.read(request.getParameters()).address(), Flash.of("flash.control-" + move.name().toLowerCase(Locale.ROOT), Integer.toString(decided.done())))
            : again(request, scope, Form.EMPTY, List.of(decided));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Form form, List<Decided> decided) {
        return frame.refuse("control/queue", frame.page(request, "page.control.title"), content(request, scope, form, decided));
    }

    private Map<String, Object> content(HttpRequest<?> request, Scope scope, Form form, List<Decided> decided) {
        ControlAsked asked = ControlAsked.read(request.getParameters());
        Control control = queue.control(scope, asked.filter());
        return Map.of("control", control, "asked", asked, "filters", Form.of(asked.values()), "form", form, "decided", decided, "today", calendar.today(),
            "slice", Slice.of(control.found().page(), Listing.PAGE, control.found().total(), asked.paged()));
    }
}
