package fr.clausier.web.retention;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.retention.Erasures;
import fr.clausier.retention.Hold;
import fr.clausier.retention.HoldDraft;
import fr.clausier.retention.PersonFiles;
import fr.clausier.retention.Retention;
import fr.clausier.retention.Waiting;
import fr.clausier.store.Json;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What one person may ask of their data: to be given them, that they be kept longer, frozen, erased. */
@Controller("/participants/{id}/data")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonDataPages {

    private static final String JSON = "application/json;charset=UTF-8";

    private final Frame frame;
    private final Retention retention;
    private final Erasures erasures;
    private final PersonFiles files;

    PersonDataPages(Frame frame, Retention retention, Erasures erasures, PersonFiles files) {
        this.frame = frame;
        this.retention = retention;
        this.erasures = erasures;
        this.files = files;
    }

    @Get
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, id, Form.EMPTY);
    }

    /** All that is known of the person, for a program. */
    @Get("/file.json")
    @Produces({JSON, MediaType.TEXT_HTML})
    @Fresh
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> json(HttpRequest<?> request, Scope scope, long id) {
        return files.of(scope, id, "JSON").<HttpResponse<?>>map(file -> frame.file(Json.text(file.document()).getBytes(StandardCharsets.UTF_8),
            file.reference() + ".json", JSON)).orElseGet(() -> frame.absent(request));
    }

    /** The same on paper. */
    @Get("/file.pdf")
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    @Fresh
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> pdf(HttpRequest<?> request, Scope scope, long id) {
        return files.of(scope, id, "PDF").<HttpResponse<?>>map(file -> frame.file(file.pdf(frame.words(request)), file.reference() + ".pdf",
            MediaType.APPLICATION_PDF)).orElseGet(() -> frame.absent(request));
    }

    @Post("/keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> keep(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        HoldDraft draft = HoldDraft.keeping(fields);
        return fields.hasErrors() ? again(request, scope, id, sent, fields.problems())
            : answered(request, scope, id, sent, retention.keep(scope, id, draft), "flash.retention-kept");
    }

    @Post("/freeze")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> freeze(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        HoldDraft draft = HoldDraft.freezing(fields);
        return fields.hasErrors() ? again(request, scope, id, sent, fields.problems())
            : answered(request, scope, id, sent, retention.freeze(scope, id, draft), "flash.retention-frozen");
    }

    @Post("/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> release(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Hold.Kind kind = fields.requiredCode("hold", Hold.Kind.class);
        return fields.hasErrors() ? again(request, scope, id, sent, fields.problems())
            : answered(request, scope, id, sent, retention.release(scope, id, kind), "flash.retention-released");
    }

    @Post("/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> erase(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (!Fields.of(sent).flag("sure")) {
            return again(request, scope, id, sent, List.of(Problem.atField("erase-unsure", "sure", "")));
        }
        return erasures.erase(scope, id).<HttpResponse<?>>fold(done -> frame.done("/participants/" + id, Flash.of("flash.participant-erased", done.value().reference())),
            problems -> again(request, scope, id, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> answered(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, Outcome<Waiting> outcome, String flash) {
        return outcome.<HttpResponse<?>>fold(done -> frame.done("/participants/" + id + "/data", Flash.of(flash, done.value().person().participant().reference())),
            problems -> again(request, scope, id, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, List<Problem> problems) {
        return retention.of(scope, id).isEmpty() ? frame.absent(request)
            : frame.refuse("retention/person", frame.page(request, "page.person-data.title"), Map.of("waiting", retention.of(scope, id).get(), "form", new Form(sent, problems)));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, Form form) {
        return retention.of(scope, id).filter(waiting -> waiting.person().identity().isPresent()).<HttpResponse<?>>map(waiting -> frame.show("retention/person",
            frame.page(request, "page.person-data.title"), Map.of("waiting", waiting, "form", form))).orElseGet(() -> frame.absent(request));
    }
}
