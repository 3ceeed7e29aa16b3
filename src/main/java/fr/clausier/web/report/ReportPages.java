package fr.clausier.web.report;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.compliance.closing.difference.State;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.Sending;
import fr.clausier.report.compliance.MonthlyComplianceReport;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Asks for the monthly compliance workbook: which month, and of what. The choices stand in the address, which can be kept. */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportPages {

    private final Frame frame;
    private final MonthlyComplianceReport compliance;
    private final ReportChoices choices;
    private final Calendar calendar;
    private final Sending sending;

    ReportPages(Frame frame, MonthlyComplianceReport compliance, ReportChoices choices, Calendar calendar, Sending sending) {
        this.frame = frame;
        this.compliance = compliance;
        this.choices = choices;
        this.calendar = calendar;
        this.sending = sending;
    }

    @Get
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = ReportChoices.EVERYTHING) String of) {
        String opened = month.isEmpty() ? calendar.lastCompleteMonth().toString() : month;
        return frame.show("report/choose", frame.page(request, "page.reports.title"), content(scope, Form.of(Map.of("month", opened, "of", of))));
    }

    /**
     * @param of {@code all}, {@code buyer-<id>} or {@code contract-<id>}
     * @param as nothing for the month as it was closed last, if ever; {@code now} for as it is judged today; else the number of a closing
     * @param names {@code no} for the edition that may be sent, with pseudonyms
     */
    @Get("/compliance")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.READ_REPORTS)
    @Fresh(unless = "names=no")
    HttpResponse<?> compliance(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = ReportChoices.EVERYTHING) String of, @QueryValue(defaultValue = "") String as,
            @QueryValue(defaultValue = "") String names) {
        Fields fields = Fields.of(Map.of("month", month, "of", of));
        YearMonth asked = fields.required("month", fields.month("month"));
        if (asked != null && asked.isAfter(YearMonth.from(calendar.today()))) {
            fields.refuse("report-month-future", "month");
        }
        if (fields.hasErrors()) {
            return frame.refuse("report/choose", frame.page(request, "page.reports.title"),
                content(scope, new Form(Map.of("month", month, "of", of), fields.problems())));
        }
        return choices.selection(scope, of).flatMap(selection -> State.of(asked, as)
            .flatMap(state -> compliance.of(scope, state, selection, !names.equals("no"), frame.words(request))))
            .<HttpResponse<?>>map(file -> frame.workbook(sending.open(file), file.name())).orElseGet(() -> frame.absent(request));
    }

    private Map<String, Object> content(Scope scope, Form form) {
        List<Choice> each = choices.contracts(scope);
        return Map.of("form", form, "buyers", choices.buyers(scope), "contracts", each, "empty", each.isEmpty(),
            "mayRecord", scope.may(Permission.RECORD_CONTRACTS), "mayClose", scope.may(Permission.CLOSE_MONTHS),
            "maySend", scope.may(Permission.SEND_REPORTS), "names", scope.seesNames());
    }
}
