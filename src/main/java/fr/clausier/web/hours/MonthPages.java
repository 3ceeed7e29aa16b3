package fr.clausier.web.hours;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.intake.HoursTemplates;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Written;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A month of a lot, people in rows: shown with its decisions, typed, kept as a draft or submitted, or answered with zero. */
@Controller("/lots/{id}/hours/{month}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MonthPages {

    private final Frame frame;
    private final TypedMonths months;
    private final HoursTemplates templates;
    private final MonthReading reading;

    MonthPages(Frame frame, TypedMonths months, HoursTemplates templates, MonthReading reading) {
        this.frame = frame;
        this.months = months;
        this.templates = templates;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id, String month) {
        return grid(scope, id, month).<HttpResponse<?>>map(grid -> {
            Page page = page(request, grid);
            return frame.show("hours/month", page, Map.of("view", reading.view(scope, grid), "form", form(page, grid)));
        }).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> type(HttpRequest<?> request, Scope scope, long id, String month, @Body Map<String, Object> sent) {
        Optional<MonthGrid> grid = grid(scope, id, month);
        if (grid.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        YearMonth asked = grid.get().month();
        MonthDraft draft = MonthForm.read(fields, sent.keySet()).getOrDefault(asked, new MonthDraft(List.of(), false, Map.of()));
        if (fields.hasErrors()) {
            return again(request, scope, grid.get(), sent, fields.problems());
        }
        return months.type(scope, id, asked, draft).<HttpResponse<?>>fold(
            done -> frame.done(here(done.value()), Flash.of(draft.submit() ? "flash.month-submitted" : "flash.month-kept")),
            problems -> again(request, scope, grid.get(), sent, problems), () -> frame.absent(request),
            current -> changed(request, scope, sent, current));
    }

    /** The workbook of this month, with its people already in rows, to be filled elsewhere and imported. */
    @Get("/template.xlsx")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> template(HttpRequest<?> request, Scope scope, long id, String month) {
        return grid(scope, id, month).flatMap(grid -> templates.forLot(scope, id, grid.month(), frame.words(request).language()))
            .<HttpResponse<?>>map(workbook -> frame.workbook(workbook, "clausier-heures-" + month + ".xlsx")).orElseGet(() -> frame.absent(request));
    }

    /** Nobody worked for an employer this month. */
    @Post("/zero")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> zero(HttpRequest<?> request, Scope scope, long id, String month, @Body Map<String, Object> sent) {
        Optional<MonthGrid> grid = grid(scope, id, month);
        if (grid.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Long employer = fields.required("employerId", fields.id("employerId"));
        if (fields.hasErrors()) {
            return again(request, scope, grid.get(), Map.of(), fields.problems());
        }
        return months.zero(scope, id, employer, grid.get().month()).<HttpResponse<?>>fold(
            done -> frame.done(here(grid.get()), Flash.of("flash.zero-declared")),
            problems -> again(request, scope, grid.get(), Map.of(), problems), () -> frame.absent(request), changed -> frame.go(here(grid.get())));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, MonthGrid grid, Map<String, Object> sent, List<Problem> problems) {
        Page page = page(request, grid);
        Map<String, ?> recorded = MonthForm.withoutVersions(form(page, grid).values());
        return frame.refuse("hours/month", page, Map.of("view", reading.view(scope, grid), "form", new Form(MonthForm.over(recorded, sent), problems)));
    }

    /** Someone declared meanwhile: both figures are shown, and sending once more records over theirs. */
    private HttpResponse<?> changed(HttpRequest<?> request, Scope scope, Map<String, Object> sent, MonthGrid current) {
        Page page = page(request, current);
        Form recorded = form(page, current);
        Form typed = Form.of(MonthForm.over(recorded.values(), MonthForm.withoutVersions(sent)));
        return frame.conflict("hours/month", page, Map.of("view", reading.view(scope, current), "recorded", recorded), typed, recorded);
    }

    private Optional<MonthGrid> grid(Scope scope, long id, String month) {
        return month.matches("[0-9]{4}-[0-9]{2}") ? Written.month(month).flatMap(read -> months.grid(scope, id, read)) : Optional.empty();
    }

    private static String here(MonthGrid grid) {
        return "/lots/" + grid.lot().id() + "/hours/" + grid.month();
    }

    private static Form form(Page page, MonthGrid grid) {
        return MonthForm.of(page.words(), List.of(grid));
    }

    private Page page(HttpRequest<?> request, MonthGrid grid) {
        return frame.page(request, "page.month.title", grid.month());
    }
}
