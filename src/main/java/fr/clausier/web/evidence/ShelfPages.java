package fr.clausier.web.evidence;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The files about one proof, one declaration, one action, one placement drawn; adding one. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShelfPages {

    private final Frame frame;
    private final EvidenceFiles files;
    private final AccountNames names;

    ShelfPages(Frame frame, EvidenceFiles files, AccountNames names) {
        this.frame = frame;
        this.files = files;
        this.names = names;
    }

    @Get("/proofs/{id}/files")
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> ofProof(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, new ShelfPlace(EvidenceSubject.PROOF, id), List.of());
    }

    @Post("/proofs/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> addToProof(HttpRequest<?> request, Scope scope, long id, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        return added(request, scope, new ShelfPlace(EvidenceSubject.PROOF, id), file);
    }

    @Get("/declarations/{id}/files")
    @Allows(Permission.KEEP_EVIDENCE)
    HttpResponse<?> ofDeclaration(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, new ShelfPlace(EvidenceSubject.DECLARATION, id), List.of());
    }

    @Post("/declarations/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.KEEP_EVIDENCE)
    HttpResponse<?> addToDeclaration(HttpRequest<?> request, Scope scope, long id, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        return added(request, scope, new ShelfPlace(EvidenceSubject.DECLARATION, id), file);
    }

    @Get("/actions/{id}/files")
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> ofAction(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, new ShelfPlace(EvidenceSubject.ACTION, id), List.of());
    }

    @Post("/actions/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> addToAction(HttpRequest<?> request, Scope scope, long id, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        return added(request, scope, new ShelfPlace(EvidenceSubject.ACTION, id), file);
    }

    @Get("/sample-items/{id}/files")
    @Allows(Permission.ANSWER_SAMPLES)
    HttpResponse<?> ofSample(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, new ShelfPlace(EvidenceSubject.SAMPLE, id), List.of());
    }

    @Post("/sample-items/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allows(Permission.ANSWER_SAMPLES)
    HttpResponse<?> addToSample(HttpRequest<?> request, Scope scope, long id, @Part("file") @Nullable CompletedFileUpload file) throws IOException {
        return added(request, scope, new ShelfPlace(EvidenceSubject.SAMPLE, id), file);
    }

    private HttpResponse<?> added(HttpRequest<?> request, Scope scope, ShelfPlace place, CompletedFileUpload file) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
            return shown(request, scope, place, List.of(Problem.atField("file-missing", "file", "")));
        }
        return files.keep(scope, place.subject(), place.id(), file.getFilename(), file.getBytes()).<HttpResponse<?>>fold(
            done -> frame.done(place.href(), Flash.of("flash.evidence-kept", done.value().name())), problems -> shown(request, scope, place, problems),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, ShelfPlace place, List<Problem> problems) {
        EvidenceFiles.Shelf shelf = files.of(scope, place.subject(), place.id()).orElse(null);
        if (shelf == null) {
            return frame.absent(request);
        }
        Page page = frame.page(request, "page.evidence.title");
        Map<String, Object> content = Map.of("place", place, "shelf", shelf, "form", new Form(Map.of(), problems), "scope", scope, "usage", files.usage(scope),
            "senders", names.of(scope, shelf.files().stream().map(each -> each.row().receivedBy()).toList()));
        return problems.isEmpty() ? frame.show("evidence/files", page, content) : frame.refuse("evidence/files", page, content);
    }
}
