package fr.clausier.web.report;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.lines.LinesExport;
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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Asks for the lines themselves as CSV: which months, and of what. */
@Controller("/reports")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinesPages {

    private static final String EVERYTHING = "all";
    private static final String CSV = "text/csv";

    private final Frame frame;
    private final LinesExport lines;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Calendar calendar;

    LinesPages(Frame frame, LinesExport lines, Contracts contracts, Organisations organisations, Calendar calendar) {
        this.frame = frame;
        this.lines = lines;
        this.contracts = contracts;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    @Get("/lines")
    @Allows(Permission.READ_REPORTS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope) {
        return frame.show("report/lines", frame.page(request, "page.lines-csv.title"),
            content(scope, Form.of(Map.of("from", "", "to", calendar.lastCompleteMonth().toString(), "of", EVERYTHING))));
    }

    /** @param of {@code all}, {@code buyer-<id>} or {@code contract-<id>} */
    @Get("/lines.csv")
    @Produces({CSV, MediaType.TEXT_HTML})
    @Allows(Permission.READ_REPORTS)
    @Fresh
    HttpResponse<?> lines(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = EVERYTHING) String of) {
        Fields fields = Fields.of(Map.of("from", from, "to", to.isEmpty() ? calendar.lastCompleteMonth().toString() : to));
        YearMonth first = fields.month("from");
        YearMonth last = fields.month("to");
        if (last != null && last.isAfter(YearMonth.from(calendar.today()))) {
            fields.refuse("report-month-future", "to");
        } else if (first != null && last != null && first.isAfter(last)) {
            fields.refuse("months-turned", "from");
        }
        if (fields.hasErrors()) {
            return frame.refuse("report/lines", frame.page(request, "page.lines-csv.title"),
                content(scope, new Form(Map.of("from", from, "to", to, "of", of), fields.problems())));
        }
        return selection(scope, of).<HttpResponse<?>>map(selection -> file(lines.of(scope, first, last, selection, frame.words(request)),
            LinesExport.fileName(first, last))).orElseGet(() -> frame.absent(request));
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
        return Map.of("form", form, "buyers", organisations.byIds(scope, reached.stream().map(Contract::buyerId).toList()).values().stream()
            .map(buyer -> new Choice("buyer-" + buyer.id(), buyer.name())).sorted(Comparator.comparing(Choice::label)).toList(),
            "contracts", reached.stream().map(contract -> new Choice("contract-" + contract.id(), contract.number() + " · " + contract.object()))
                .sorted(Comparator.comparing(Choice::label)).toList());
    }

    /** Pieces are made as they leave. */
    private static HttpResponse<?> file(Iterator<byte[]> pieces, String name) {
        return HttpResponse.ok(Flux.fromIterable(() -> pieces).subscribeOn(Schedulers.boundedElastic())).header("Content-Type", CSV + "; charset=utf-8")
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
