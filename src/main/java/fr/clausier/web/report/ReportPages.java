package fr.clausier.web.report;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.Report.ReportFile;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the monthly compliance workbook: which month, and of what. The choices stand in the address, which can be kept. */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportPages {

    private static final String EVERYTHING = "all";

    private final Frame frame;
    private final MonthlyComplianceReport compliance;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Calendar calendar;
    private final Sending sending;

    ReportPages(Frame frame, MonthlyComplianceReport compliance, Contracts contracts, Organisations organisations, Calendar calendar, Sending sending) {
        this.frame = frame;
        this.compliance = compliance;
        this.contracts = contracts;
        this.organisations = organisations;
        this.calendar = calendar;
        this.sending = sending;
    }

    @Get
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = EVERYTHING) String of) {
        String opened = month.isEmpty() ? calendar.lastCompleteMonth().toString() : month;
        return frame.show("report/choose", frame.page(request, "page.reports.title"), content(scope, Form.of(Map.of("month", opened, "of", of))));
    }

    /** @param of {@code all}, {@code buyer-<id>} or {@code contract-<id>} @param names {@code no} for the edition that may be sent, with pseudonyms */
    @Get("/compliance")
    @Produces({Frame.XLSX, MediaType.TEXT_HTML})
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> compliance(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = EVERYTHING) String of, @QueryValue(defaultValue = "") String names) {
        Fields fields = Fields.of(Map.of("month", month, "of", of));
        YearMonth asked = fields.required("month", fields.month("month"));
        if (asked != null && asked.isAfter(YearMonth.from(calendar.today()))) {
            fields.refuse("report-month-future", "month");
        }
        if (fields.hasErrors()) {
            return frame.refuse("report/choose", frame.page(request, "page.reports.title"),
                content(scope, new Form(Map.of("month", month, "of", of), fields.problems())));
        }
        return selection(scope, of).<HttpResponse<?>>map(selection -> {
            ReportFile file = names.equals("no") ? compliance.unnamed(scope, asked, selection, frame.words(request))
                : compliance.of(scope, asked, selection, frame.words(request));
            return frame.workbook(sending.open(file), file.name());
        }).orElseGet(() -> frame.absent(request));
    }

    /** Empty when the viewer does not reach what is asked for. */
    private Optional<Selection> selection(Scope scope, String of) {
        if (of.equals(EVERYTHING)) {
            return Optional.of(Selection.ALL);
        }
        if (!of.matches("(buyer|contract)-[0-9]{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(of.replaceAll(".*-", ""));
        boolean buyer = of.startsWith("buyer");
        boolean reached = contracts.all(scope).stream().anyMatch(contract -> (buyer ? contract.buyerId() : contract.id()) == id);
        return reached ? Optional.of(buyer ? Selection.ofBuyer(id) : Selection.ofContract(id)) : Optional.empty();
    }

    private Map<String, Object> content(Scope scope, Form form) {
        List<Contract> reached = contracts.all(scope);
        List<Choice> buyers = organisations.byIds(scope, reached.stream().map(Contract::buyerId).toList()).values().stream()
            .map(buyer -> new Choice("buyer-" + buyer.id(), buyer.name())).sorted(Comparator.comparing(Choice::label)).toList();
        List<Choice> each = reached.stream().map(contract -> new Choice("contract-" + contract.id(), contract.number() + " · " + contract.object()))
            .sorted(Comparator.comparing(Choice::label)).toList();
        return Map.of("form", form, "buyers", buyers, "contracts", each, "empty", reached.isEmpty(),
            "mayRecord", scope.may(Permission.RECORD_CONTRACTS), "maySend", scope.may(Permission.SEND_REPORTS), "names", scope.seesNames());
    }
}
