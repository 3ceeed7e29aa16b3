package fr.clausier.api.report;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.api.Answers;
import fr.clausier.compliance.closing.difference.State;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.Report.ReportFile;
import fr.clausier.report.Sending;
import fr.clausier.report.compliance.MonthlyComplianceReport;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** Reports, for programs. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportApi {

    private final MonthlyComplianceReport compliance;
    private final ReportSelection selections;
    private final Answers answers;
    private final Sending sending;

    ReportApi(MonthlyComplianceReport compliance, ReportSelection selections, Answers answers, Sending sending) {
        this.compliance = compliance;
        this.selections = selections;
        this.answers = answers;
        this.sending = sending;
    }

    @Get("/compliance")
    @Allows(Permission.READ_REPORTS)
    @Fresh(unless = "names=no")
    @Operation(summary = "The monthly compliance workbook: the whole portfolio, one buyer, or one contract of that buyer; names=no for the edition with pseudonyms; of a closed month, as it was closed last unless `as` says now or the number of a closing")
    HttpResponse<?> compliance(HttpRequest<?> request, Scope scope, @QueryValue String month, @QueryValue(defaultValue = "") String buyerSiret,
            @QueryValue(defaultValue = "") String contractNumber, @QueryValue(defaultValue = "") String as,
            @QueryValue(defaultValue = "") String names) {
        Fields fields = Fields.of(Map.of("month", month, "buyerSiret", buyerSiret, "contractNumber", contractNumber));
        YearMonth asked = answers.begunMonth(fields);
        Optional<Selection> selection = selections.read(scope, fields);
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        return selection.flatMap(selected -> State.of(asked, as).flatMap(state -> compliance.of(scope, state, selected, !names.equals("no"), answers.words(request))))
            .<HttpResponse<?>>map(this::sent)
            .orElseGet(() -> answers.absent(request));
    }

    static HttpResponse<byte[]> file(ReportFile file) {
        return Answers.workbook(file.name(), file.content());
    }

    /** The same sent as it is written. */
    private HttpResponse<StreamedFile> sent(ReportFile file) {
        return HttpResponse.ok(new StreamedFile(sending.open(file), MediaType.of(Answers.XLSX))).header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }
}
