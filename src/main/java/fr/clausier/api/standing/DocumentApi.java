package fr.clausier.api.standing;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.document.ClauseDocuments;
import fr.clausier.report.document.ClauseDocuments.DocumentFile;
import fr.clausier.report.document.DocumentFormat;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;

/** Documents of a clause, for programs. */
@Controller("/api/v1/lots/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentApi {

    private final ClauseDocuments documents;
    private final Answers answers;

    DocumentApi(ClauseDocuments documents, Answers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @Get("/certificate.pdf")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "The certificate of a closed clause as a tagged PDF")
    HttpResponse<?> certificatePdf(HttpRequest<?> request, Scope scope, long id) {
        return given(request, documents.certificate(scope, id, DocumentFormat.PDF, answers.words(request)));
    }

    @Get("/certificate.xlsx")
    @Allows(Permission.READ_HOURS)
    @Operation(summary = "The certificate of a closed clause as a workbook")
    HttpResponse<?> certificateWorkbook(HttpRequest<?> request, Scope scope, long id) {
        return given(request, documents.certificate(scope, id, DocumentFormat.XLSX, answers.words(request)));
    }

    @Get("/bilan.pdf")
    @Allows(Permission.READ_HOURS)
    @Fresh
    @Operation(summary = "The closing statement of a clause as a tagged PDF")
    HttpResponse<?> closingStatementPdf(HttpRequest<?> request, Scope scope, long id) {
        return given(request, documents.closingStatement(scope, id, DocumentFormat.PDF, answers.words(request)));
    }

    @Get("/bilan.xlsx")
    @Allows(Permission.READ_HOURS)
    @Fresh
    @Operation(summary = "The closing statement of a clause as a workbook, with its lines")
    HttpResponse<?> closingStatementWorkbook(HttpRequest<?> request, Scope scope, long id) {
        return given(request, documents.closingStatement(scope, id, DocumentFormat.XLSX, answers.words(request)));
    }

    private HttpResponse<?> given(HttpRequest<?> request, Outcome<DocumentFile> outcome) {
        return outcome.<HttpResponse<?>>fold(done -> HttpResponse.ok(done.value().content()).header("Content-Type", done.value().format().mediaType())
            .header("Content-Disposition", "attachment; filename=\"" + done.value().name() + "\""), problems -> answers.refused(request, problems),
            () -> answers.absent(request), changed -> answers.absent(request));
    }
}
