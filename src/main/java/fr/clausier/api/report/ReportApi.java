package fr.clausier.api.report;

import fr.clausier.access.http.Allows;
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

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MonthlyComplianceReport compliance;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Answers answers;
    private final Sending sending;

    ReportApi(MonthlyComplianceReport compliance, Contracts contracts, Organisations organisations, Answers answers, Sending sending) {
        this.compliance = compliance;
        this.contracts = contracts;
        this.organisations = organisations;
        this.answers = answers;
        this.sending = sending;
    }

    @Get("/compliance")
    @Allows(Permission.READ_REPORTS)
    @Operation(summary = "The monthly compliance workbook: the whole portfolio, one buyer, or one contract of that buyer; names=no for the edition with pseudonyms")
    HttpResponse<?> compliance(HttpRequest<?> request, Scope scope, @QueryValue String month, @QueryValue(defaultValue = "") String buyerSiret,
            @QueryValue(defaultValue = "") String contractNumber, @QueryValue(defaultValue = "") String names) {
        Fields fields = Fields.of(Map.of("month", month, "buyerSiret", buyerSiret, "contractNumber", contractNumber));
        YearMonth asked = answers.begunMonth(fields);
        Siret buyer = contractNumber.isEmpty() ? fields.siret("buyerSiret") : fields.requiredSiret("buyerSiret");
        if (fields.hasErrors()) {
            return answers.refused(request, fields.problems());
        }
        return selection(scope, buyer, contractNumber)
            .<HttpResponse<?>>map(selected -> sent(names.equals("no")
                ? compliance.unnamed(scope, asked, selected, answers.words(request)) : compliance.of(scope, asked, selected, answers.words(request))))
            .orElseGet(() -> answers.absent(request));
    }

    private Optional<Selection> selection(Scope scope, Siret buyer, String number) {
        if (buyer == null) {
            return Optional.of(Selection.ALL);
        }
        return number.isEmpty() ? organisations.find(scope, buyer).map(Organisation::id).map(Selection::ofBuyer)
            : contracts.find(scope, buyer, number).map(Contract::id).map(Selection::ofContract);
    }

    static HttpResponse<byte[]> file(ReportFile file) {
        return HttpResponse.ok(file.content()).header("Content-Type", XLSX).header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }

    /** The same sent as it is written. */
    private HttpResponse<StreamedFile> sent(ReportFile file) {
        return HttpResponse.ok(new StreamedFile(sending.open(file), MediaType.of(XLSX))).header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }
}
