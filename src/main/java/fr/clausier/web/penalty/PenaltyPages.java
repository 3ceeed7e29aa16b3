package fr.clausier.web.penalty;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.penalty.DecisionDraft;
import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.compliance.penalty.PenaltyBook;
import fr.clausier.compliance.penalty.PenaltyVerdict;
import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.compliance.penalty.rule.LineKind;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Written;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Penalties of a lot: what is proposed, line by line with its arithmetic, and the decision of a person on each. */
@Controller("/lots/{id}/penalties")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PenaltyPages {

    private final Frame frame;
    private final PenaltyBook book;
    private final PenaltyReading reading;

    PenaltyPages(Frame frame, PenaltyBook book, PenaltyReading reading) {
        this.frame = frame;
        this.book = book;
        this.reading = reading;
    }

    /** @param day day to look at; today when empty */
    @Get
    @Allows(Permission.READ_PENALTIES)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String day) {
        return view(request, scope, id, day).<HttpResponse<?>>map(view -> listed(request, view)).orElseGet(() -> frame.absent(request));
    }

    /** One line, told by its kind, the note it rests on and its place; without one, all of them. */
    @Get("/line")
    @Allows(Permission.READ_PENALTIES)
    HttpResponse<?> line(HttpRequest<?> request, Scope scope, long id, @Nullable @QueryValue LineKind kind,
            @QueryValue(defaultValue = "0") long event, @QueryValue(defaultValue = "0") int place, @QueryValue(defaultValue = "") String day) {
        Optional<PenaltiesView> view = view(request, scope, id, day);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        return line(view.get(), kind, event, place).<HttpResponse<?>>map(line -> frame.show("penalty/line", page(request, line),
            content(request, view.get(), line, Form.EMPTY, false))).orElseGet(() -> listed(request, view.get()));
    }

    @Post("/line")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECIDE_PENALTIES)
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Optional<PenaltiesView> view = view(request, scope, id, fields.raw("day"));
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        DecisionDraft draft = DecisionDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, view.get(), draft, sent, fields.problems());
        }
        return book.decide(scope, id, draft).<HttpResponse<?>>fold(
            done -> frame.done("/lots/" + id + "/penalties" + (draft.day() == null ? "" : "?day=" + draft.day()), Flash.of("flash.penalty-decided")),
            problems -> again(request, view.get(), draft, sent, problems), () -> frame.absent(request),
            current -> meanwhile(request, scope, id, draft, sent));
    }

    private HttpResponse<?> again(HttpRequest<?> request, PenaltiesView view, DecisionDraft draft, Map<String, Object> sent, List<Problem> problems) {
        Form form = new Form(sent, problems);
        return line(view, draft.line().kind(), draft.line().event(), draft.line().place()).<HttpResponse<?>>map(line -> frame.refuse("penalty/line",
            page(request, line), content(request, view, line, form, false))).orElseGet(() -> frame.refuse("penalty/list",
            frame.page(request, "page.penalties.title"), Map.of("view", view, "form", form)));
    }

    /** The proposal or the decision moved: both are shown as they are now, with what the person typed. */
    private HttpResponse<?> meanwhile(HttpRequest<?> request, Scope scope, long id, DecisionDraft draft, Map<String, Object> sent) {
        PenaltiesView now = view(request, scope, id, draft.day() == null ? "" : draft.day().toString()).orElseThrow();
        LotPenalties.Line line = line(now, draft.line().kind(), draft.line().event(), draft.line().place()).orElseThrow();
        return frame.conflict("penalty/line", page(request, line), content(request, now, line, Form.EMPTY, true), Form.of(sent), Form.EMPTY);
    }

    private Optional<PenaltiesView> view(HttpRequest<?> request, Scope scope, long id, String day) {
        LocalDate asked = Written.date(day).orElse(null);
        return reading.view(scope, id, asked, frame.words(request));
    }

    private static Optional<LotPenalties.Line> line(PenaltiesView view, LineKind kind, long event, int place) {
        LineKey key = new LineKey(kind, event, place);
        return view.penalties().lines().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private HttpResponse<?> listed(HttpRequest<?> request, PenaltiesView view) {
        return frame.show("penalty/list", frame.page(request, "page.penalties.title"), Map.of("view", view, "form", Form.EMPTY));
    }

    private Map<String, Object> content(HttpRequest<?> request, PenaltiesView view, LotPenalties.Line line, Form form, boolean meanwhile) {
        Map<String, Object> content = new HashMap<>(Map.of("view", view, "line", line, "form", form, "meanwhile", meanwhile));
        content.put("verdicts", Choice.of(PenaltyVerdict.class, frame.words(request)));
        return content;
    }

    private Page page(HttpRequest<?> request, LotPenalties.Line line) {
        return frame.page(request, "page.penalty-line.title", line.key().kind());
    }
}
