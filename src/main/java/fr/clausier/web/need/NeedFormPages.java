package fr.clausier.web.need;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.NeedDraft;
import fr.clausier.need.Needs;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Typed;
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

/** A need recorded on a lot, or described anew. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedFormPages {

    private final Frame frame;
    private final Needs needs;
    private final Lots lots;
    private final NeedReading reading;

    NeedFormPages(Frame frame, Needs needs, Lots lots, NeedReading reading) {
        this.frame = frame;
        this.needs = needs;
        this.lots = lots;
        this.reading = reading;
    }

    @Get("/lots/{id}/needs/new")
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.need.new");
        Form form = new Typed(page.words()).text("posts", 1).date("openedOn", reading.today()).form();
        return lots.find(scope, id).<HttpResponse<?>>map(lot -> frame.show("need/form", page, content(scope, lot, null, form)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post("/lots/{id}/needs/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Lot> lot = lots.find(scope, id);
        if (lot.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        NeedDraft draft = NeedDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, lot.get(), null, new Form(sent, fields.problems()));
        }
        return needs.record(scope, id, draft).<HttpResponse<?>>fold(done -> said("flash.need-recorded", done.value()),
            problems -> again(request, scope, lot.get(), null, new Form(sent, problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/needs/{id}/edit")
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.need.edit");
        return needs.find(scope, id).<HttpResponse<?>>map(need -> frame.show("need/form", page,
            content(scope, lotOf(scope, need), need, NeedReading.form(page.words(), need)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/needs/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Need need = needs.find(scope, id).orElse(null);
        if (need == null) {
            return frame.absent(request);
        }
        Lot lot = lotOf(scope, need);
        Fields fields = Fields.of(sent);
        NeedDraft draft = NeedDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, scope, lot, need, new Form(sent, fields.problems()));
        }
        return needs.change(scope, id, version, draft).<HttpResponse<?>>fold(done -> said("flash.need-changed", done.value()),
            problems -> again(request, scope, lot, need, new Form(sent, problems)), () -> frame.absent(request), current -> {
                Page page = frame.page(request, "page.need.edit");
                return frame.conflict("need/form", page, content(scope, lot, current, Form.EMPTY), Form.of(sent), NeedReading.form(page.words(), current));
            });
    }

    private Lot lotOf(Scope scope, Need need) {
        return lots.find(scope, need.lotId()).orElseThrow();
    }

    private HttpResponse<?> said(String key, Need need) {
        return frame.done("/needs/" + need.id(), Flash.of(key, need.job()));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Lot lot, Need need, Form form) {
        return frame.refuse("need/form", frame.page(request, need == null ? "page.need.new" : "page.need.edit"), content(scope, lot, need, form));
    }

    private Map<String, Object> content(Scope scope, Lot lot, Need need, Form form) {
        Map<String, Object> content = new HashMap<>(Map.of("form", form, "lot", lot, "contract", reading.contractOf(scope, lot),
            "differences", List.of()));
        content.put("need", need);
        return content;
    }
}
