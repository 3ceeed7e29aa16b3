package fr.clausier.web.need;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.referrer.Referrer;
import fr.clausier.organisation.referrer.ReferrerDraft;
import fr.clausier.organisation.referrer.Referrers;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Referrers: what each brought, and who they are. */
@Controller("/referrers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReferrerPages {

    private final Frame frame;
    private final Referrers referrers;
    private final ReferrerReading reading;

    ReferrerPages(Frame frame, Referrers referrers, ReferrerReading reading) {
        this.frame = frame;
        this.referrers = referrers;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_REFERRERS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to) {
        return frame.show("need/referrers", frame.page(request, "page.referrers.title"), Map.of("view", reading.list(scope, reading.period(from, to))));
    }

    @Get("/{id}")
    @Allows(Permission.READ_REFERRERS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to) {
        Period period = reading.period(from, to);
        return referrers.find(scope, id).<HttpResponse<?>>map(referrer -> {
            Map<String, Object> content = new HashMap<>(Map.of("referrer", referrer, "period", period, "brought", reading.brought(scope, referrer, period),
                "mayRecord", scope.may(Permission.RECORD_NEEDS), "counterparts", reading.counterparts(scope, referrer)));
            content.put("organisation", reading.organisation(scope, referrer).orElse(null));
            return frame.show("need/referrer", frame.titled(request, referrer.name()), content);
        }).orElseGet(() -> frame.absent(request));
    }

    @Get("/new")
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> blank(HttpRequest<?> request) {
        return frame.show("need/referrer-form", frame.page(request, "page.referrer.new"), content(null, Form.of(Map.of("asked", "true"))));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        ReferrerDraft draft = ReferrerDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, null, new Form(sent, fields.problems()));
        }
        return referrers.record(scope, draft).<HttpResponse<?>>fold(done -> said("flash.referrer-recorded", done.value()),
            problems -> again(request, null, new Form(sent, problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}/edit")
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.referrer.edit");
        return referrers.find(scope, id).<HttpResponse<?>>map(referrer -> frame.show("need/referrer-form", page,
            content(referrer, reading.form(scope, page.words(), referrer)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Referrer> referrer = referrers.find(scope, id);
        if (referrer.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ReferrerDraft draft = ReferrerDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, referrer.get(), new Form(sent, fields.problems()));
        }
        return referrers.change(scope, id, version, draft).<HttpResponse<?>>fold(done -> said("flash.referrer-changed", done.value()),
            problems -> again(request, referrer.get(), new Form(sent, problems)), () -> frame.absent(request), current -> {
                Page page = frame.page(request, "page.referrer.edit");
                return frame.conflict("need/referrer-form", page, content(current, Form.EMPTY), Form.of(sent), reading.form(scope, page.words(), current));
            });
    }

    private HttpResponse<?> said(String key, Referrer referrer) {
        return frame.done("/referrers/" + referrer.id(), Flash.of(key, referrer.name()));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Referrer referrer, Form form) {
        return frame.refuse("need/referrer-form", frame.page(request, referrer == null ? "page.referrer.new" : "page.referrer.edit"), content(referrer, form));
    }

    private static Map<String, Object> content(Referrer referrer, Form form) {
        Map<String, Object> content = new HashMap<>(Map.of("form", form, "differences", List.of()));
        content.put("referrer", referrer);
        return content;
    }
}
