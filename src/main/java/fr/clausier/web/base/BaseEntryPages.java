package fr.clausier.web.base;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One entry of a base: corrected by another, or struck with a reason. */
@Controller("/base/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BaseEntryPages {

    private final Frame frame;
    private final BaseBook book;
    private final BaseReading reading;

    BaseEntryPages(Frame frame, BaseBook book, BaseReading reading) {
        this.frame = frame;
        this.book = book;
        this.reading = reading;
    }

    @Get("/correct")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> correcting(HttpRequest<?> request, Scope scope, long id) {
        return with(request, scope, id, (entry, view) -> frame.show("base/form", frame.page(request, "page.base.correcting", entry.reference()),
            content(entry, view, BaseReading.form(frame.words(request), entry))));
    }

    @Post("/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> correct(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return with(request, scope, id, (entry, view) -> {
            Map<String, Object> whole = new HashMap<>(sent);
            whole.put("kind", entry.kind().name());
            whole.put("replaces", entry.id());
            Fields fields = Fields.of(whole);
            BaseDraft draft = BaseDraft.read(fields);
            return fields.hasErrors() ? again(request, entry, view, sent, fields.problems())
                : book.record(scope, entry.lotId(), draft).<HttpResponse<?>>fold(
                    done -> frame.done(address(entry), Flash.of("flash.base-corrected", done.value().reference())),
                    problems -> again(request, entry, view, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
        });
    }

    @Get("/strike")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> striking(HttpRequest<?> request, Scope scope, long id) {
        return with(request, scope, id, (entry, view) -> frame.show("base/strike", frame.page(request, "page.base.striking", entry.reference()),
            Map.of("entry", entry, "view", view, "form", Form.EMPTY)));
    }

    @Post("/strike")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> strike(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return with(request, scope, id, (entry, view) -> book.strike(scope, id, Fields.of(sent).raw("reason")).<HttpResponse<?>>fold(
            done -> frame.done(address(entry), Flash.of("flash.base-struck", entry.reference())),
            problems -> frame.refuse("base/strike", frame.page(request, "page.base.striking", entry.reference()),
                Map.of("entry", entry, "view", view, "form", new Form(sent, problems))),
            () -> frame.absent(request), changed -> frame.absent(request)));
    }

    private HttpResponse<?> with(HttpRequest<?> request, Scope scope, long id, BiFunction<BaseEntry, BaseView, HttpResponse<?>> then) {
        Optional<BaseEntry> entry = book.find(scope, id);
        return entry.flatMap(found -> reading.view(scope, found.lotId())).<HttpResponse<?>>map(view -> then.apply(entry.get(), view))
            .orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, BaseEntry entry, BaseView view, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("base/form", frame.page(request, "page.base.correcting", entry.reference()), content(entry, view, new Form(sent, problems)));
    }

    private static Map<String, Object> content(BaseEntry entry, BaseView view, Form form) {
        return Map.of("view", view, "kind", entry.kind(), "form", form, "action", "/base/" + entry.id() + "/correct");
    }

    private static String address(BaseEntry entry) {
        return "/lots/" + entry.lotId() + "/base";
    }
}
