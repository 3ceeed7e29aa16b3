package fr.clausier.web.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.OverruledLine;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.hours.overrule.Withdrawal;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
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
import java.util.function.Function;

/** The lines behind a figure, and one line: what the rules said of it, what a person decided against them. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinePages {

    private final Frame frame;
    private final Overrules overrules;
    private final LineReading reading;

    LinePages(Frame frame, Overrules overrules, LineReading reading) {
        this.frame = frame;
        this.overrules = overrules;
        this.reading = reading;
    }

    /** Asked in the address: {@code month}, {@code until}, {@code part}, {@code page}. */
    @Get("/lots/{id}/lines")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> ofLot(HttpRequest<?> request, Scope scope, long id) {
        return reading.ofLot(scope, id, asked(request)).<HttpResponse<?>>map(view -> listed(request, view)).orElseGet(() -> frame.absent(request));
    }

    /** The same for a sum: {@code by} what and its {@code id}; everything without. */
    @Get("/statements/lines")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> ofSum(HttpRequest<?> request, Scope scope) {
        return listed(request, reading.ofSum(scope, asked(request)));
    }

    private static LinesAsked asked(HttpRequest<?> request) {
        Map<String, String> asked = new HashMap<>();
        request.getParameters().asMap().forEach((name, values) -> values.stream().findFirst().ifPresent(value -> asked.put(name, value)));
        return LinesAsked.read(request.getPath(), asked);
    }

    private HttpResponse<?> listed(HttpRequest<?> request, LinesView view) {
        return frame.show("hours/lines-behind", frame.page(request, "page.lines.title"), Map.of("view", view));
    }

    @Get("/lines/{id}")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        Optional<Long> instead = reading.instead(scope, id);
        if (instead.isPresent()) {
            return frame.go("/lines/" + instead.get());
        }
        return reading.line(scope, id).<HttpResponse<?>>map(view -> frame.show("hours/line", page(request, view),
            Map.of("view", view, "form", form(frame.words(request), view)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/lines/{id}/overrule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.OVERRULE_HOURS)
    HttpResponse<?> overrule(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return deciding(request, scope, id, sent, OverruleDraft::read, draft -> overrules.decide(scope, id, draft), "flash.line-overruled");
    }

    @Post("/lines/{id}/overrule/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.OVERRULE_HOURS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return deciding(request, scope, id, sent, Withdrawal::read, draft -> overrules.withdraw(scope, id, draft), "flash.overrule-withdrawn");
    }

    private <D> HttpResponse<?> deciding(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, Function<Fields, D> read,
            Function<D, Outcome<OverruledLine>> decide, String flash) {
        LineView view = reading.line(scope, id).orElse(null);
        if (view == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        D draft = read.apply(fields);
        if (fields.hasErrors()) {
            return again(request, view, sent, fields.problems());
        }
        return decide.apply(draft).<HttpResponse<?>>fold(done -> frame.done("/lines/" + id, Flash.of(flash)),
            problems -> again(request, view, sent, problems), () -> frame.absent(request), current -> frame.conflict("hours/line",
                page(request, view), Map.of("view", view, "meanwhile", true), Form.of(sent), Form.EMPTY));
    }

    private HttpResponse<?> again(HttpRequest<?> request, LineView view, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("hours/line", page(request, view), Map.of("view", view, "form", new Form(sent, problems)));
    }

    /** Opens with what holds, so that a person changes only what they decide otherwise. */
    private static Form form(Words words, LineView view) {
        Decision decision = view.judged().decision();
        return new Typed(words).hours("counted", decision.counted()).hours("refused", decision.refused()).form();
    }

    private Page page(HttpRequest<?> request, LineView view) {
        return frame.page(request, "page.line.title", view.person(), view.judged().decision().facts().month());
    }
}
