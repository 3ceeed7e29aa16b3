package fr.clausier.web.grid;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.hours.MonthForm;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The hours grid: people and months of a lot. Asked in the address: {@code until}, the last month, and {@code months}, how many. */
@Controller("/lots/{id}/hours")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GridPages {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Frame frame;
    private final TypedMonths months;
    private final GridReading reading;
    private final Calendar calendar;

    GridPages(Frame frame, TypedMonths months, GridReading reading, Calendar calendar) {
        this.frame = frame;
        this.months = months;
        this.reading = reading;
        this.calendar = calendar;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        GridAsked asked = asked(request, id);
        return months.grids(scope, id, asked.months()).<HttpResponse<?>>map(grids -> {
            Page page = page(request);
            return frame.show("grid/show", page, Map.of("view", reading.view(scope, asked, grids), "form", MonthForm.of(page.words(), grids)));
        }).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> type(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        GridAsked asked = asked(request, id);
        Fields fields = Fields.of(sent);
        Map<YearMonth, MonthDraft> drafts = MonthForm.read(fields, sent.keySet());
        if (fields.hasErrors()) {
            return again(request, scope, asked, sent, fields.problems());
        }
        return months.type(scope, id, drafts).<HttpResponse<?>>fold(
            done -> frame.done(asked.here(), Flash.of(flash(drafts, done.value()))),
            problems -> again(request, scope, asked, sent, problems), () -> frame.absent(request),
            current -> overtaken(request, scope, asked, sent));
    }

    /** What was done: a month without any hours sends nothing. */
    private static String flash(Map<YearMonth, MonthDraft> drafts, List<MonthGrid> grids) {
        return grids.stream().filter(grid -> drafts.get(grid.month()).submit()).findFirst().map(grid ->
            grid.declarations().values().stream().anyMatch(each -> each.state().isAnswer()) ? "flash.month-submitted" : "flash.grid-nothing").orElse("flash.grid-kept");
    }

    /** Keeps what was typed so far as a draft, while it is typed; the same rules as a form sent, answered to the script of the page. */
    @Post("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> keep(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Words words = frame.words(request);
        Fields fields = Fields.of(MonthForm.withoutSubmitting(sent));
        Map<YearMonth, MonthDraft> drafts = MonthForm.read(fields, sent.keySet());
        if (fields.hasErrors()) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, GridKeptResponse.refused(words, fields.problems()));
        }
        return months.type(scope, id, drafts).<HttpResponse<?>>fold(
            done -> answer(HttpStatus.OK, GridKeptResponse.kept(words.say("page.grid.kept", CLOCK.withZone(calendar.zone()).format(calendar.now())),
                words, done.value())),
            problems -> answer(HttpStatus.UNPROCESSABLE_ENTITY, GridKeptResponse.refused(words, problems)), () -> frame.absent(request),
            current -> answer(HttpStatus.CONFLICT, GridKeptResponse.overtaken(words.say("page.grid.overtaken"),
                words, current, reading.writers(scope, words, current))));
    }

    private static HttpResponse<?> answer(HttpStatus status, GridKeptResponse answer) {
        return HttpResponse.status(status).contentType(MediaType.APPLICATION_JSON_TYPE).body(answer);
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, GridAsked asked, Map<String, Object> sent, List<Problem> problems) {
        return months.grids(scope, asked.lot(), asked.months()).<HttpResponse<?>>map(grids -> {
            Page page = page(request);
            Map<String, ?> recorded = MonthForm.withoutVersions(MonthForm.of(page.words(), grids).values());
            return frame.refuse("grid/show", page, Map.of("view", reading.view(scope, asked, grids), "form", new Form(MonthForm.over(recorded, sent), problems)));
        }).orElseGet(() -> frame.absent(request));
    }

    /** Someone declared meanwhile: both figures are shown, and sending once more records over theirs. */
    private HttpResponse<?> overtaken(HttpRequest<?> request, Scope scope, GridAsked asked, Map<String, Object> sent) {
        List<MonthGrid> grids = months.grids(scope, asked.lot(), asked.months()).orElseThrow();
        Page page = page(request);
        Form recorded = MonthForm.of(page.words(), grids);
        Form typed = Form.of(MonthForm.over(recorded.values(), MonthForm.withoutVersions(sent)));
        return frame.conflict("grid/show", page, Map.of("view", reading.view(scope, asked, grids), "recorded", recorded), typed, recorded);
    }

    private GridAsked asked(HttpRequest<?> request, long lot) {
        return GridAsked.of(lot, request.getParameters(), YearMonth.from(calendar.today()));
    }

    private Page page(HttpRequest<?> request) {
        return frame.page(request, "page.grid.title");
    }
}
