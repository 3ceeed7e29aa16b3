package fr.clausier.web.counterpart;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.counterpart.Counterpart;
import fr.clausier.contract.counterpart.CounterpartDraft;
import fr.clausier.contract.counterpart.Counterparts;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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
import java.util.List;
import java.util.Map;

/** One counterpart, changed or taken away. */
@Controller("/counterparts/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CounterpartFormPages {

    private final Frame frame;
    private final Counterparts counterparts;
    private final CounterpartReading reading;

    CounterpartFormPages(Frame frame, Counterparts counterparts, CounterpartReading reading) {
        this.frame = frame;
        this.counterparts = counterparts;
        this.reading = reading;
    }

    @Get("/edit")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.counterpart.edit");
        return counterparts.find(scope, id).<HttpResponse<?>>map(counterpart -> frame.show("counterpart/form", page,
            content(request, scope, counterpart, CounterpartReading.form(page.words(), counterpart)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Counterpart counterpart = counterparts.find(scope, id).orElse(null);
        if (counterpart == null) {
            return frame.absent(request);
        }
        Page page = frame.page(request, "page.counterpart.edit");
        Fields fields = Fields.of(sent);
        CounterpartDraft draft = CounterpartDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return frame.refuse("counterpart/form", page, content(request, scope, counterpart, new Form(sent, fields.problems())));
        }
        return counterparts.change(scope, id, version, draft).<HttpResponse<?>>fold(
            done -> frame.done(CounterpartReading.address(counterpart.owner()), Flash.of("flash.counterpart-changed")),
            problems -> frame.refuse("counterpart/form", page, content(request, scope, counterpart, new Form(sent, problems))), () -> frame.absent(request),
            current -> frame.conflict("counterpart/form", page, content(request, scope, current, Form.EMPTY), Form.of(sent), CounterpartReading.form(page.words(), current)));
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> remove(HttpRequest<?> request, Scope scope, long id) {
        return counterparts.remove(scope, id).<HttpResponse<?>>fold(done -> frame.done(CounterpartReading.address(done.value().owner()), Flash.of("flash.counterpart-removed")),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private Map<String, Object> content(HttpRequest<?> request, Scope scope, Counterpart counterpart, Form form) {
        return Map.of("counterpart", counterpart, "form", form, "view", reading.view(scope, frame.words(request), counterpart.owner()).orElseThrow(), "differences", List.of());
    }
}
