package fr.clausier.web.sample;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.sampling.Sample;
import fr.clausier.sampling.SampleBook;
import fr.clausier.sampling.SampleDraft;
import fr.clausier.sampling.Samples;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Controls of eligibility: the list, drawing one, one with its steps. */
@Controller("/samples")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SamplePages {

    private static final int LONGEST_CONCLUSION = 2000;
    private static final String HEADING = "digest;drawn;reference\n";

    private final Frame frame;
    private final Samples samples;

    SamplePages(Frame frame, Samples samples) {
        this.frame = frame;
        this.samples = samples;
    }

    @Get
    @Allows(Permission.ANSWER_SAMPLES)
    HttpResponse<?> all(HttpRequest<?> request, Scope scope) {
        return frame.show("sample/all", frame.page(request, "page.samples.title"), Map.of("samples", samples.all(scope), "controls", scope.may(Permission.CONTROL_SAMPLES)));
    }

    @Get("/new")
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> blank(HttpRequest<?> request) {
        return frame.show("sample/new", frame.page(request, "page.sample.new"), Map.of("form", Form.of(Map.of("share", "10", "leastEach", "1"))));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> draw(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        SampleDraft draft = SampleDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, sent, fields.problems());
        }
        return samples.draw(scope, draft).<HttpResponse<?>>fold(done -> frame.done("/samples/" + done.value().id(), Flash.of("flash.sample-drawn")),
            problems -> again(request, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("sample/new", frame.page(request, "page.sample.new"), Map.of("form", new Form(sent, problems)));
    }

    @Get("/{id}")
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, id, Form.EMPTY);
    }

    @Get("/{id}/list.csv")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return samples.list(scope, id).<HttpResponse<?>>map(lines -> frame.file((HEADING + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
            "liste-controle-" + id + ".csv", Frame.CSV)).orElseGet(() -> frame.absent(request));
    }

    @Post("/{id}/freeze")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> freeze(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return moving(request, scope, id, sent, "flash.sample-frozen", (fields, version) -> samples.freeze(scope, id, version));
    }

    @Post("/{id}/ask-again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> askAgain(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return moving(request, scope, id, sent, "flash.sample-asked-again", (fields, version) -> {
            var until = fields.requiredDate("secondDeadline");
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : samples.askAgain(scope, id, version, until);
        });
    }

    @Post("/{id}/conclude")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> conclude(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return moving(request, scope, id, sent, "flash.sample-concluded", (fields, version) -> {
            String said = fields.requiredText("conclusion", LONGEST_CONCLUSION);
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : samples.conclude(scope, id, version, said);
        });
    }

    @Post("/{id}/review-lines")
    @Consumes(MediaType.ALL)
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> reviewLines(HttpRequest<?> request, Scope scope, long id) {
        return samples.reviewLines(scope, id).<HttpResponse<?>>fold(done -> frame.done("/samples/" + id, Flash.of("flash.sample-lines", done.value().toString())),
            problems -> shown(request, scope, id, new Form(Map.of(), problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** Moves a sample on, or shows it again: with what is wrong, or as somebody else left it. */
    private HttpResponse<?> moving(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, String said, BiFunction<Fields, Long, Outcome<Sample>> move) {
        if (samples.find(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return shown(request, scope, id, new Form(sent, fields.problems()));
        }
        return move.apply(fields, version).<HttpResponse<?>>fold(done -> frame.done("/samples/" + id, Flash.of(said)),
            problems -> shown(request, scope, id, new Form(sent, problems)), () -> frame.absent(request),
            changed -> shown(request, scope, id, new Form(sent, List.of(Problem.error("sample-moved", Problem.Place.NOWHERE, "")))));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, Form form) {
        SampleBook book = samples.find(scope, id).orElse(null);
        if (book == null) {
            return frame.absent(request);
        }
        Page page = frame.page(request, "page.sample.title", book.sample().number());
        Map<String, Object> content = Map.of("book", book, "form", form);
        return form.problems().isEmpty() ? frame.show("sample/show", page, content) : frame.refuse("sample/show", page, content);
    }
}
