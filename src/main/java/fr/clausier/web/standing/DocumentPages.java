package fr.clausier.web.standing;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.document.ClauseDocuments;
import fr.clausier.report.document.ClauseDocuments.DocumentFile;
import fr.clausier.report.document.DocumentFormat;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Documents of a clause to take away. Where there is none to give, the page of its closing says why. */
@Controller("/lots/{id}")
@Produces({MediaType.APPLICATION_PDF, Frame.XLSX, MediaType.TEXT_HTML})
@ExecuteOn(TaskExecutors.BLOCKING)
class DocumentPages {

    private final Frame frame;
    private final ClauseDocuments documents;

    DocumentPages(Frame frame, ClauseDocuments documents) {
        this.frame = frame;
        this.documents = documents;
    }

    @Get("/certificate.pdf")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> certificatePdf(HttpRequest<?> request, Scope scope, long id) {
        return given(request, id, documents.certificate(scope, id, DocumentFormat.PDF, frame.words(request)));
    }

    @Get("/certificate.xlsx")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> certificateWorkbook(HttpRequest<?> request, Scope scope, long id) {
        return given(request, id, documents.certificate(scope, id, DocumentFormat.XLSX, frame.words(request)));
    }

    @Get("/bilan.pdf")
    @Allows(Permission.READ_HOURS)
    @Fresh
    HttpResponse<?> closingStatementPdf(HttpRequest<?> request, Scope scope, long id) {
        return given(request, id, documents.closingStatement(scope, id, DocumentFormat.PDF, frame.words(request)));
    }

    @Get("/bilan.xlsx")
    @Allows(Permission.READ_HOURS)
    @Fresh
    HttpResponse<?> closingStatementWorkbook(HttpRequest<?> request, Scope scope, long id) {
        return given(request, id, documents.closingStatement(scope, id, DocumentFormat.XLSX, frame.words(request)));
    }

    /** A refused certificate sends on to the page that shows why. */
    private HttpResponse<?> given(HttpRequest<?> request, long id, Outcome<DocumentFile> outcome) {
        return outcome.<HttpResponse<?>>fold(done -> frame.file(done.value().content(), done.value().name(), done.value().format().mediaType()),
            problems -> frame.go("/lots/" + id + "/certificate"), () -> frame.absent(request), changed -> frame.absent(request));
    }
}
