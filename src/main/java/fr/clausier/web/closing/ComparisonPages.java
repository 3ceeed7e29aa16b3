package fr.clausier.web.closing;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.difference.Compared;
import fr.clausier.compliance.closing.difference.Differences;
import fr.clausier.compliance.closing.difference.State;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.report.closing.ComparisonReport;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.report.ReportChoices;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two states of the portfolio: two months, or a month as it was closed and as it is judged today. The choices stand in the address. */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComparisonPages {

    private final Frame frame;
    private final Differences differences;
    private final ComparisonReport report;
    private final MonthClosings closings;
    private final ReportChoices choices;

    ComparisonPages(Frame frame, Differences differences, ComparisonReport report, MonthClosings closings, ReportChoices choices) {
        this.frame = frame;
        this.differences = differences;
        this.report = report;
        this.closings = closings;
        this.choices = choices;
    }

    /** @param before a state, as {@link State} writes it; likewise {@code after}; nothing is compared while either is empty */
    @Get("/comparison")
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> compare(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String before,
            @QueryValue(defaultValue = "") String after, @QueryValue(defaultValue = ReportChoices.EVERYTHING) String of) {
        Form form = Form.of(Map.of("before", before, "after", after, "of", of));
        if (before.isEmpty() || after.isEmpty()) {
            return shown(request, scope, form, null);
        }
        Optional<Selection> selection = choices.selection(scope, of);
        if (selection.isEmpty()) {
            return frame.absent(request);
        }
        return states(before, after).flatMap(two -> differences.between(scope, two.get(0), two.get(1), selection.get()))
            .<HttpResponse<?>>map(compared -> shown(request, scope, form, compared)).orElseGet(() -> refused(request, scope, form));
    }

    @Get("/comparison.xlsx")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.READ_REPORTS)
    @Fresh
    HttpResponse<?> workbook(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String before,
            @QueryValue(defaultValue = "") String after, @QueryValue(defaultValue = ReportChoices.EVERYTHING) String of) {
        Optional<Selection> selection = choices.selection(scope, of);
        if (selection.isEmpty()) {
            return frame.absent(request);
        }
        return states(before, after).flatMap(two -> report.of(scope, two.get(0), two.get(1), selection.get(), frame.words(request)))
            .<HttpResponse<?>>map(file -> frame.workbook(file.content(), file.name()))
            .orElseGet(() -> refused(request, scope, Form.of(Map.of("before", before, "after", after, "of", of))));
    }

    private static Optional<List<State>> states(String before, String after) {
        return State.read(before).flatMap(one -> State.read(after).map(other -> List.of(one, other)));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Scope scope, Form form) {
        return shown(request, scope, new Form(form.values(), List.of(Problem.atField("comparison-state", "before", form.value("before") + " "
            + form.value("after")))), null);
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, Form form, Compared compared) {
        Page page = frame.page(request, "page.comparison.title");
        Map<String, Object> content = new HashMap<>(Map.of("form", form, "states", states(scope, page.words()), "buyers", choices.buyers(scope),
            "contracts", choices.contracts(scope), "mayClose", scope.may(Permission.CLOSE_MONTHS)));
        content.put("compared", compared);
        return form.problems().isEmpty() ? frame.show("closing/comparison", page, content) : frame.refuse("closing/comparison", page, content);
    }

    /** Each month as it is judged today, and as each of its closings kept it. */
    private List<Choice> states(Scope scope, Words words) {
        List<Choice> states = new ArrayList<>();
        closings.all(scope).forEach(month -> {
            states.add(new Choice(State.now(month.month()).toString(), words.say("page.comparison.now", month.month())));
            month.closings().forEach(closing -> states.add(new Choice(new State(month.month(), closing.number()).toString(),
                words.say("page.comparison.closed", month.month(), closing.closedAt(), closing.number()))));
        });
        return states;
    }
}
