package fr.clausier.api.report;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.api.Answers;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.lines.LinesExport;
import fr.clausier.store.Calendar;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The lines themselves, for programs. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinesApi {

    private final LinesExport lines;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Calendar calendar;
    private final Answers answers;

    LinesApi(LinesExport lines, Contracts contracts, Organisations organisations, Calendar calendar, Answers answers) {
        this.lines = lines;
        this.contracts = contracts;
        this.organisations = organisations;
        this.calendar = calendar;
        this.answers = answers;
    }

    /** @param to the last complete month when empty; @param from the first there is when empty */
    @Get("/lines.csv")
    @Allows(Permission.READ_REPORTS)
    @Fresh
    @Operation(summary = "Every standing line of some months with its decision, as CSV: everything in view, one buyer, or one contract of that buyer")
    HttpResponse<?> lines(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String from, @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String buyerSiret, @QueryValue(defaultValue = "") String contractNumber) {
        Fields fields = Fields.of(Map.of("from", from, "month", to.isEmpty() ? calendar.lastCompleteMonth().toString() : to, "buyerSiret", buyerSiret));
        YearMonth first = fields.month("from");
        YearMonth last = answers.begunMonth(fields);
        Siret buyer = contractNumber.isEmpty() ? fields.siret("buyerSiret") : fields.requiredSiret("buyerSiret");
        if (first != null && last != null && first.isAfter(last)) {
            fields.refuse("months-turned", "from");
        }
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        return selection(scope, buyer, contractNumber).<HttpResponse<?>>map(selection -> file(lines.of(scope, first, last, selection, answers.words(request)),
            LinesExport.fileName(first, last))).orElseGet(() -> answers.absent(request));
    }

    private Optional<Selection> selection(Scope scope, Siret buyer, String number) {
        if (buyer == null) {
            return Optional.of(Selection.ALL);
        }
        return number.isEmpty() ? organisations.find(scope, buyer).map(Organisation::id).map(Selection::ofBuyer)
            : contracts.find(scope, buyer, number).map(Contract::id).map(Selection::ofContract);
    }

    /** Pieces are made as they leave. */
    private static HttpResponse<?> file(Iterator<byte[]> pieces, String name) {
        return HttpResponse.ok(Flux.fromIterable(() -> pieces).subscribeOn(Schedulers.boundedElastic())).header("Content-Type", "text/csv; charset=utf-8")
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
