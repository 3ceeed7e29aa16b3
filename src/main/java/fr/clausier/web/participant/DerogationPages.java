package fr.clausier.web.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.derogation.DerogationDraft;
import fr.clausier.hours.derogation.Derogations;
import fr.clausier.hours.placement.Placements;
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

/** Derogations of a placement: who granted what, until when; recorded, and withdrawn with a reason. */
@Controller("/placements/{id}/derogations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DerogationPages {

    private final Frame frame;
    private final Derogations derogations;
    private final Placements placements;
    private final Participants participants;
    private final PlacementReading reading;

    DerogationPages(Frame frame, Derogations derogations, Placements placements, Participants participants, PlacementReading reading) {
        this.frame = frame;
        this.derogations = derogations;
        this.placements = placements;
        this.participants = participants;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_PARTICIPANTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return view(scope, id).<HttpResponse<?>>map(view -> frame.show("participant/derogations", frame.page(request, "page.derogations.title"),
            Map.of("view", view, "form", Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> grant(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<DerogationView> view = view(scope, id);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        DerogationDraft draft = DerogationDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, view.get(), sent, fields.problems());
        }
        return derogations.grant(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done(view.get().here(), Flash.of("flash.derogation-granted")),
            problems -> again(request, view.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{derogation}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long derogation, @Body Map<String, Object> sent) {
        Optional<DerogationView> view = view(scope, id);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        String because = DerogationDraft.readWithdrawal(fields);
        if (fields.hasErrors()) {
            return again(request, view.get(), sent, fields.problems());
        }
        return derogations.withdraw(scope, id, derogation, because).<HttpResponse<?>>fold(
            done -> frame.done(view.get().here(), Flash.of("flash.derogation-withdrawn")),
            problems -> again(request, view.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, DerogationView view, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("participant/derogations", frame.page(request, "page.derogations.title"),
            Map.of("view", view, "form", new Form(sent, problems)));
    }

    private Optional<DerogationView> view(Scope scope, long id) {
        return placements.find(scope, id).flatMap(placement -> derogations.of(scope, id).map(granted -> {
            Person person = participants.find(scope, placement.participantId()).orElse(null);
            return new DerogationView(reading.view(scope, placement), person == null ? "" : person.shown(), granted,
                scope.may(Permission.RECORD_PARTICIPANTS));
        }));
    }
}
