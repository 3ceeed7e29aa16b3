package fr.clausier.web.base;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.intake.BaseTemplates;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changes the base of a lot's clause: read, and added to. */
@Controller("/lots/{id}/base")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BasePages {

    private final Frame frame;
    private final BaseBook book;
    private final BaseTemplates templates;
    private final BaseReading reading;

    BasePages(Frame frame, BaseBook book, BaseTemplates templates, BaseReading reading) {
        this.frame = frame;
        this.book = book;
        this.templates = templates;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return reading.view(scope, id).<HttpResponse<?>>map(view -> frame.show("base/show", frame.page(request, "page.base.title"), Map.of("view", view)))
            .orElseGet(() -> frame.absent(request));
    }

    /** The workbook of the entries that count, which can be completed and sent back. */
    @Get("/template.xlsx")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> workbook(HttpRequest<?> request, Scope scope, long id) {
        return templates.forLot(scope, id, frame.words(request).language())
            .<HttpResponse<?>>map(content -> frame.workbook(content, "clausier-assiette-" + id + ".xlsx")).orElseGet(() -> frame.absent(request));
    }

    @Get("/new")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String kind) {
        return reading.view(scope, id).<HttpResponse<?>>map(view -> form(request, view, kind(kind), Form.EMPTY)).orElseGet(() -> frame.absent(request));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<BaseView> view = reading.view(scope, id);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        BaseDraft draft = BaseDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, view.get(), sent, fields.problems());
        }
        return book.record(scope, id, draft).<HttpResponse<?>>fold(
            done -> frame.done("/lots/" + id + "/base", Flash.of("flash.base-recorded", done.value().reference())),
            problems -> again(request, view.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, BaseView view, Map<String, Object> sent, List<Problem> problems) {
        BaseKind kind = kind(String.valueOf(sent.get("kind")));
        return frame.refuse("base/form", frame.page(request, "page.base.new", kind), content(view, kind, new Form(sent, problems)));
    }

    private HttpResponse<?> form(HttpRequest<?> request, BaseView view, BaseKind kind, Form form) {
        return frame.show("base/form", frame.page(request, "page.base.new", kind), content(view, kind, form));
    }

    private static Map<String, Object> content(BaseView view, BaseKind kind, Form form) {
        return Map.of("view", view, "kind", kind, "form", form, "action", "/lots/" + view.lot().id() + "/base/new");
    }

    /** The kind an address names; an invoice unless it names one. */
    private static BaseKind kind(String name) {
        BaseKind kind = Fields.of(Map.of("kind", name)).code("kind", BaseKind.class);
        return kind == null ? BaseKind.INVOICE : kind;
    }
}
