package fr.clausier.web.clause;

import fr.clausier.access.http.Allows;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsDraft;
import fr.clausier.clause.article.Chapter;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Nested;
import fr.clausier.web.Page;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of a clause, version by version: read, computed before recording, recorded, mended. */
@Controller("/lots/{id}/terms")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TermsPages {

    private final Frame frame;
    private final Clauses clauses;
    private final TermsReading reading;

    TermsPages(Frame frame, Clauses clauses, TermsReading reading) {
        this.frame = frame;
        this.clauses = clauses;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.terms.title");
        return reading.place(scope, id).<HttpResponse<?>>map(place -> frame.show("clause/list", page,
            listed(scope, place, page.words())))
            .orElseGet(() -> frame.absent(request));
    }

    private Map<String, Object> listed(Scope scope, ClausePlace place, Words words) {
        List<Terms> versions = reading.newestFirst(scope, place.lot().id());
        Map<Integer, Map<Chapter, List<String>>> articles = new HashMap<>();
        versions.forEach(terms -> articles.put(terms.version(), reading.article(scope, place.lot().id(), terms, words)));
        return Map.of("place", place, "versions", versions, "articles", articles, "mayRecord", scope.may(Permission.RECORD_TERMS));
    }

    @Get("/new")
    @Allows(Permission.RECORD_TERMS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id, @QueryValue @Nullable String preset) {
        Page page = frame.page(request, "page.terms.new");
        return reading.place(scope, id).<HttpResponse<?>>map(place -> {
            Form form = reading.blank(scope, page.words(), place, preset);
            return frame.show("clause/form", page, content(place, 0, form, reading.reads(scope, id, form, page.words(), preset)));
        }).orElseGet(() -> frame.absent(request));
    }

    @Get("/{version}/edit")
    @Allows(Permission.RECORD_TERMS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id, int version) {
        Page page = frame.page(request, "page.terms.mend", version);
        Optional<Terms> terms = clauses.history(scope, id).versions().stream().filter(each -> each.version() == version).findFirst();
        return reading.place(scope, id).filter(place -> terms.isPresent()).<HttpResponse<?>>map(place -> {
            Form form = reading.form(page.words(), terms.get());
            return frame.show("clause/form", page, content(place, version, form, reading.reads(scope, id, form, page.words(), null)));
        }).orElseGet(() -> frame.absent(request));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_TERMS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return read(request, scope, id, 0, sent, (draft, readAt) -> clauses.record(scope, id, draft));
    }

    @Post("/{version}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_TERMS)
    HttpResponse<?> mend(HttpRequest<?> request, Scope scope, long id, int version, @Body Map<String, Object> sent) {
        return read(request, scope, id, version, sent, (draft, readAt) -> clauses.mend(scope, id, version, readAt, draft));
    }

    /** What to do with terms once they read well. */
    private interface Writing {
        Outcome<Terms> write(TermsDraft draft, Instant readAt);
    }

    private HttpResponse<?> read(HttpRequest<?> request, Scope scope, long id, int version, Map<String, Object> sent, Writing writing) {
        Optional<ClausePlace> place = reading.place(scope, id);
        if (place.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(Nested.of(sent));
        TermsDraft draft = TermsDraft.read(fields);
        Instant readAt = version == 0 ? null : TermsDraft.readAt(fields, "version");
        TermsForm terms = reading.reads(scope, id, draft, fields.hasErrors(), frame.words(request));
        if (fields.hasErrors()) {
            return again(request, place.get(), version, sent, fields.problems(), terms);
        }
        if (fields.has("compute")) {
            return frame.show("clause/form", page(request, version), content(place.get(), version, Form.of(sent), terms));
        }
        if (fields.has("suppose")) {
            return frame.show("clause/form", page(request, version),
                content(place.get(), version, Form.of(sent), terms.supposing(reading.suppose(scope, id, draft))));
        }
        String back = "/contracts/" + place.get().contract().id() + "#lot-" + id;
        return writing.write(draft, readAt).<HttpResponse<?>>fold(
            done -> frame.done(back, Flash.of("flash.terms-recorded", Integer.toString(done.value().version()))),
            problems -> again(request, place.get(), version, sent, problems, terms), () -> frame.absent(request),
            current -> changed(request, place.get(), sent, current, terms));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, ClausePlace place, Map<String, Object> sent, Terms current, TermsForm terms) {
        Page page = page(request, current.version());
        return frame.conflict("clause/form", page, content(place, current.version(), Form.EMPTY, terms), Form.of(sent),
            reading.form(page.words(), current));
    }

    private HttpResponse<?> again(HttpRequest<?> request, ClausePlace place, int version, Map<String, Object> sent, List<Problem> problems,
            TermsForm terms) {
        return frame.refuse("clause/form", page(request, version), content(place, version, new Form(sent, problems), terms));
    }

    private Page page(HttpRequest<?> request, int version) {
        return version == 0 ? frame.page(request, "page.terms.new") : frame.page(request, "page.terms.mend", version);
    }

    private static Map<String, Object> content(ClausePlace place, int version, Form form, TermsForm terms) {
        return Map.of("place", place, "version", version, "form", form, "terms", terms);
    }
}
