package fr.clausier.web.merge;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.merge.Merge;
import fr.clausier.hours.merge.MergeDraft;
import fr.clausier.hours.merge.Merges;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpParameters;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two records side by side, and what putting them together would do; then it is done. */
@Controller("/participants/{id}/merge")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MergePages {

    private final Frame frame;
    private final Merges merges;
    private final Participants participants;
    private final MergeReading reading;

    MergePages(Frame frame, Merges merges, Participants participants, MergeReading reading) {
        this.frame = frame;
        this.merges = merges;
        this.participants = participants;
        this.reading = reading;
    }

    /** Asks which other record it is, by reference, until one is given. */
    @Get
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> look(HttpRequest<?> request, Scope scope, long id) {
        Optional<Person> person = participants.find(scope, id);
        if (person.isEmpty()) {
            return frame.absent(request);
        }
        Map<String, Object> asked = asked(request.getParameters());
        Fields fields = Fields.of(asked);
        Long other = fields.has("reference") ? reading.referenced(scope, fields.raw("reference")).orElse(0L) : fields.id("other");
        if (other == null || other == 0) {
            Form form = other == null ? Form.EMPTY : new Form(asked, List.of(Problem.atField("participant-unknown", "reference", fields.raw("reference"))));
            return frame.show("merge/choose", frame.page(request, "page.merge.title"), Map.of("person", person.get(), "form", form,
                "merged", reading.merged(scope, person.get().participant().id())));
        }
        return shown(request, scope, id, other, new Form(asked, List.of()), false);
    }

    private static Map<String, Object> asked(HttpParameters parameters) {
        Map<String, Object> asked = new HashMap<>();
        parameters.names().forEach(name -> asked.put(name, parameters.getAll(name)));
        return asked;
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, long other, Form form, boolean refused) {
        return reading.view(scope, frame.words(request), id, other, MergeDraft.read(Fields.of(form.values()), id, other)).<HttpResponse<?>>map(view -> {
            List<Problem> told = form.problems().isEmpty() ? view.preview().obstacles() : form.problems();
            Map<String, Object> content = Map.of("view", view, "form", new Form(form.values(), told));
            return refused ? frame.refuse("merge/show", frame.page(request, "page.merge.title"), content)
                : frame.show("merge/show", frame.page(request, "page.merge.title"), content);
        }).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> merge(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Long other = fields.id("other");
        if (participants.find(scope, id).isEmpty() || other == null) {
            return frame.absent(request);
        }
        MergeDraft draft = MergeDraft.read(fields, id, other);
        if (fields.hasErrors()) {
            return shown(request, scope, id, other, new Form(sent, fields.problems()), true);
        }
        return merges.merge(scope, draft).<HttpResponse<?>>fold(done -> said(done.value()),
            problems -> shown(request, scope, id, other, new Form(sent, problems), true), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> said(Merge merge) {
        return frame.done("/participants/" + merge.keptId(), Flash.of("flash.merged"));
    }
}
