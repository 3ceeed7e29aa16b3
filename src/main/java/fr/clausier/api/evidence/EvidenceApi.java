package fr.clausier.api.evidence;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;

/** Files about proofs, declarations and actions, for programs. The body sent, or given back, is the file itself. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EvidenceApi {

    private final EvidenceFiles files;
    private final Answers answers;

    EvidenceApi(EvidenceFiles files, Answers answers) {
        this.files = files;
        this.answers = answers;
    }

    @Get("/proofs/{id}/files")
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Files about a proof, in the order they came")
    HttpResponse<?> ofProof(HttpRequest<?> request, Scope scope, long id) {
        return all(request, scope, EvidenceSubject.PROOF, id);
    }

    @Post("/proofs/{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Keeps a file about a proof; the same bytes again are one file")
    HttpResponse<?> addToProof(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String fileName, @Body @Nullable byte[] file) {
        return add(request, scope, EvidenceSubject.PROOF, id, fileName, file);
    }

    @Get("/declarations/{id}/files")
    @Allows(Permission.KEEP_EVIDENCE)
    @Operation(summary = "Files about a declaration that was sent, in the order they came")
    HttpResponse<?> ofDeclaration(HttpRequest<?> request, Scope scope, long id) {
        return all(request, scope, EvidenceSubject.DECLARATION, id);
    }

    @Post("/declarations/{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.KEEP_EVIDENCE)
    @Operation(summary = "Keeps a file about a declaration")
    HttpResponse<?> addToDeclaration(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String fileName, @Body @Nullable byte[] file) {
        return add(request, scope, EvidenceSubject.DECLARATION, id, fileName, file);
    }

    @Get("/actions/{id}/files")
    @Allows(Permission.KEEP_ACTIONS)
    @Operation(summary = "Files about an action on a lot, in the order they came")
    HttpResponse<?> ofAction(HttpRequest<?> request, Scope scope, long id) {
        return all(request, scope, EvidenceSubject.ACTION, id);
    }

    @Post("/actions/{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.KEEP_ACTIONS)
    @Operation(summary = "Keeps a file about an action on a lot")
    HttpResponse<?> addToAction(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String fileName, @Body @Nullable byte[] file) {
        return add(request, scope, EvidenceSubject.ACTION, id, fileName, file);
    }

    @Get("/sample-items/{id}/files")
    @Allows(Permission.ANSWER_SAMPLES)
    @Operation(summary = "Files sent for a placement drawn in a control of eligibility")
    HttpResponse<?> ofSample(HttpRequest<?> request, Scope scope, long id) {
        return all(request, scope, EvidenceSubject.SAMPLE, id);
    }

    @Post("/sample-items/{id}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Allows(Permission.ANSWER_SAMPLES)
    @Operation(summary = "Sends a file for a placement drawn, until the deadline")
    HttpResponse<?> addToSample(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String fileName, @Body @Nullable byte[] file) {
        return add(request, scope, EvidenceSubject.SAMPLE, id, fileName, file);
    }

    @Get("/evidence/{id}")
    @Allows(Permission.KEEP_EVIDENCE)
    @Operation(summary = "A file as it came; the journal keeps who took it")
    HttpResponse<?> open(HttpRequest<?> request, Scope scope, long id) {
        return files.open(scope, id).<HttpResponse<?>>fold(done -> HttpResponse.ok(done.value().content()).header("Content-Type", done.value().file().row().kind().mediaType())
                .header("Content-Security-Policy", "sandbox; default-src 'none'").header("Content-Disposition", "attachment; filename=\"piece-" + id + "." + done.value().file().row().kind().extension() + "\""),
            problems -> answers.refused(request, problems), () -> answers.absent(request), changed -> answers.absent(request));
    }

    @Delete("/evidence/{id}")
    @Allows(Permission.KEEP_EVIDENCE)
    @Operation(summary = "Takes a file away; the journal keeps that it was there")
    HttpResponse<?> remove(HttpRequest<?> request, Scope scope, long id) {
        return files.remove(scope, id).<HttpResponse<?>>fold(done -> HttpResponse.noContent(), problems -> answers.refused(request, problems), () -> answers.absent(request),
            changed -> answers.absent(request));
    }

    private HttpResponse<?> all(HttpRequest<?> request, Scope scope, EvidenceSubject subject, long id) {
        return answers.of(request, files.of(scope, subject, id), shelf -> shelf.files().stream().map(EvidenceResponse::of).toList());
    }

    private HttpResponse<?> add(HttpRequest<?> request, Scope scope, EvidenceSubject subject, long id, String fileName, byte[] file) {
        return answers.created(request, files.keep(scope, subject, id, fileName, file == null ? new byte[0] : file), EvidenceResponse::of);
    }
}
