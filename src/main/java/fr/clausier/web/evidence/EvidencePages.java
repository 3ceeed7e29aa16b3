package fr.clausier.web.evidence;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.evidence.EvidenceChecks;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceKind;
import fr.clausier.web.Flash;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A file of evidence given back or taken away; what the structure keeps, and what of it is in trouble. */
@Controller("/evidence")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EvidencePages {

    /** What a browser may do with a file even if it were made to show it: nothing. */
    private static final String NOTHING = "sandbox; default-src 'none'";

    private final Frame frame;
    private final EvidenceFiles files;
    private final EvidenceChecks checks;

    EvidencePages(Frame frame, EvidenceFiles files, EvidenceChecks checks) {
        this.frame = frame;
        this.files = files;
        this.checks = checks;
    }

    @Get
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> kept(HttpRequest<?> request, Scope scope) {
        return frame.show("evidence/kept", frame.page(request, "page.evidence.kept-title"), Map.of("usage", files.usage(scope),
            "troubled", checks.troubled(scope)));
    }

    @Get("/{id}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_HTML})
    @Allows(Permission.KEEP_EVIDENCE)
    HttpResponse<?> open(HttpRequest<?> request, Scope scope, long id) {
        return files.open(scope, id).<HttpResponse<?>>fold(done -> attached(id, done.value()), problems -> refused(request, problems), () -> frame.absent(request),
            changed -> frame.absent(request));
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.ALL)
    @Allows(Permission.KEEP_EVIDENCE)
    HttpResponse<?> remove(HttpRequest<?> request, Scope scope, long id) {
        return files.remove(scope, id).<HttpResponse<?>>fold(done -> frame.done(new ShelfPlace(done.value().subject(), done.value().subjectId()).href(),
            Flash.of("flash.evidence-removed")), problems -> refused(request, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, List<Problem> problems) {
        return frame.refuse("evidence/refused", frame.page(request, "page.evidence.title"), Map.of("problem", problems.get(0)));
    }

    /** Always to be saved, never shown in place. */
    private static HttpResponse<?> attached(long id, EvidenceFiles.Opened opened) {
        EvidenceKind kind = opened.file().row().kind();
        return HttpResponse.ok(opened.content()).header("Content-Type", kind.mediaType()).header("Content-Security-Policy", NOTHING)
            .header("Content-Disposition", "attachment; filename=\"piece-" + id + "." + kind.extension() + "\"; filename*=UTF-8''"
                + URLEncoder.encode(opened.file().name(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A"));
    }
}
