package fr.clausier.web.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.suspension.SuspensionDraft;
import fr.clausier.hours.suspension.Suspensions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days on which a placement was suspended, without the reason; recorded, and withdrawn when typed by mistake. */
@Controller("/placements/{id}/suspensions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SuspensionPages {

    private final Frame frame;
    private final Suspensions suspensions;
    private final Placements placements;
    private final Participants participants;
    private final PlacementReading reading;

    SuspensionPages(Frame frame, Suspensions suspensions, Placements placements, Participants participants, PlacementReading reading) {
        this.frame = frame;
        this.suspensions = suspensions;
        this.placements = placements;
        this.participants = participants;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_PARTICIPANTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return view(scope, id).<HttpResponse<?>>map(view -> frame.show("participant/suspensions", frame.page(request, "page.suspensions.title"),
            Map.of("view", view, "form", Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PLACEMENTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<SuspensionView> view = view(scope, id);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        SuspensionDraft draft = SuspensionDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, view.get(), sent, fields.problems());
        }
        return suspensions.record(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done(view.get().here(), Flash.of("flash.suspension-recorded")),
            problems -> again(request, view.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{suspension}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PLACEMENTS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long suspension) {
        return suspensions.withdraw(scope, id, suspension).<HttpResponse<?>>fold(
            done -> frame.done("/placements/" + id + "/suspensions", Flash.of("flash.suspension-withdrawn")),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, SuspensionView view, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("participant/suspensions", frame.page(request, "page.suspensions.title"),
            Map.of("view", view, "form", new Form(sent, problems)));
    }

    private Optional<SuspensionView> view(Scope scope, long id) {
        return placements.find(scope, id).flatMap(placement -> suspensions.of(scope, id).map(stored -> {
            Person person = participants.find(scope, placement.participantId()).orElse(null);
            return new SuspensionView(reading.view(scope, placement), person == null ? "" : person.shown(), stored);
        }));
    }
}
