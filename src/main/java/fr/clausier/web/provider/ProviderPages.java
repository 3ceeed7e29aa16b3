package fr.clausier.web.provider;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.Provider;
import fr.clausier.provider.Providers;
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
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Employers: shown, recorded, and their conventions. */
@Controller("/providers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProviderPages {

    private final Frame frame;
    private final Providers providers;
    private final ProviderReading reading;

    ProviderPages(Frame frame, Providers providers, ProviderReading reading) {
        this.frame = frame;
        this.providers = providers;
        this.reading = reading;
    }

    @Get("/{id}")
    @Allows(Permission.READ_PROVIDERS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        Fields fields = Fields.of(Map.of("from", request.getParameters().get("from", String.class, ""), "to", request.getParameters().get("to", String.class, "")));
        YearMonth from = fields.month("from");
        YearMonth to = fields.month("to");
        return providers.find(scope, id).<HttpResponse<?>>map(provider -> {
            ProviderView view = reading.view(scope, provider, from, to);
            Form form = new Form(Map.of("from", view.from().toString(), "to", view.to().toString()), fields.problems());
            return frame.show("provider/show", frame.titled(request, provider.organisation().name()), Map.of("view", view, "form", form));
        }).orElseGet(() -> frame.absent(request));
    }

    @Get("/new")
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> blank(HttpRequest<?> request) {
        return frame.show("provider/form", frame.page(request, "page.provider.new"), content(null, Form.EMPTY));
    }

    @Get("/{id}/edit")
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.provider.edit");
        return providers.find(scope, id).<HttpResponse<?>>map(provider -> frame.show("provider/form", page,
            content(provider, reading.form(page.words(), provider.organisation())))).orElseGet(() -> frame.absent(request));
    }

    /** Records an organisation, with one kind when it is given, or changes the one of the same SIRET. */
    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        OrganisationDraft draft = OrganisationDraft.read(fields);
        ConventionDraft convention = fields.has("kind") ? ConventionDraft.read(fields) : null;
        if (fields.hasErrors()) {
            return again(request, null, sent, fields.problems());
        }
        return providers.record(scope, draft, convention).<HttpResponse<?>>fold(done -> recorded(done.value()),
            problems -> again(request, null, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Provider> provider = providers.find(scope, id);
        if (provider.isEmpty()) {
            return frame.absent(request);
        }
        Map<String, Object> known = new HashMap<>(sent);
        known.put("siret", provider.get().organisation().siret().digits());
        Fields fields = Fields.of(known);
        OrganisationDraft draft = OrganisationDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, provider.get(), known, fields.problems());
        }
        return providers.change(scope, id, version, draft).<HttpResponse<?>>fold(done -> recorded(done.value()),
            problems -> again(request, provider.get(), known, problems), () -> frame.absent(request), current -> changed(request, known, current));
    }

    @Get("/{id}/conventions/new")
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> blankConvention(HttpRequest<?> request, Scope scope, long id) {
        return providers.find(scope, id).<HttpResponse<?>>map(provider -> frame.show("provider/convention",
            frame.page(request, "page.convention.new"), content(provider, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post("/{id}/conventions/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PROVIDERS)
    HttpResponse<?> addConvention(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Provider> provider = providers.find(scope, id);
        if (provider.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ConventionDraft convention = ConventionDraft.read(fields);
        if (fields.hasErrors()) {
            return frame.refuse("provider/convention", frame.page(request, "page.convention.new"), content(provider.get(), new Form(sent, fields.problems())));
        }
        return providers.record(scope, reading.draft(provider.get().organisation()), convention).<HttpResponse<?>>fold(
            done -> recorded(done.value()), problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> recorded(Provider provider) {
        return frame.done("/providers/" + provider.organisation().id(), Flash.of("flash.provider-recorded", provider.organisation().name()));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Map<String, Object> sent, Provider current) {
        Page page = frame.page(request, "page.provider.edit");
        return frame.conflict("provider/form", page, content(current, Form.EMPTY), Form.of(sent), reading.form(page.words(), current.organisation()));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Provider provider, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("provider/form", frame.page(request, provider == null ? "page.provider.new" : "page.provider.edit"),
            content(provider, new Form(sent, problems)));
    }

    private static Map<String, Object> content(Provider provider, Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("provider", provider);
        content.put("form", form);
        return content;
    }
}
