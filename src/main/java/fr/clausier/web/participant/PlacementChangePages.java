package fr.clausier.web.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.PlacementDraft;
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
import fr.clausier.web.Page;
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

/** Details of a placement that may change: kind of employer, group, occupation, planned end. Who, where and from when stay. */
@Controller("/placements/{id}/edit")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlacementChangePages {

    private final Frame frame;
    private final Placements placements;
    private final Participants participants;
    private final PlacementReading reading;

    PlacementChangePages(Frame frame, Placements placements, Participants participants, PlacementReading reading) {
        this.frame = frame;
        this.placements = placements;
        this.participants = participants;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.RECORD_PLACEMENTS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.placement.edit");
        return own(scope, id).<HttpResponse<?>>map(placement -> frame.show("participant/placement", page,
            content(scope, placement, PlacementReading.form(page.words(), scope, placement)))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PLACEMENTS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Placement> placement = own(scope, id);
        if (placement.isEmpty()) {
            return frame.absent(request);
        }
        Placement before = placement.get();
        Fields fields = Fields.of(whole(scope, before, sent));
        PlacementDraft draft = PlacementDraft.read(fields, before.participantId(), before.employerId(), before.lotId());
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, scope, before, sent, fields.problems());
        }
        return placements.change(scope, id, version, draft).<HttpResponse<?>>fold(
            done -> frame.done("/participants/" + before.participantId(), Flash.of("flash.placement-changed")),
            problems -> again(request, scope, before, sent, problems), () -> frame.absent(request), current -> changed(request, scope, sent, current));
    }

    private Optional<Placement> own(Scope scope, long id) {
        return placements.find(scope, id).filter(placement -> placements.isOwn(scope, placement.lotId(), placement.employerId()));
    }

    /** What the form does not ask stays as it is recorded. */
    private static Map<String, Object> whole(Scope scope, Placement before, Map<String, Object> sent) {
        Map<String, Object> whole = new HashMap<>(sent);
        whole.put("modality", before.modality().name());
        whole.put("contractType", before.contractType().name());
        whole.put("startsOn", before.startsOn().toString());
        if (!before.group().isKnownTo(scope)) {
            whole.put("group", before.group().name());
        }
        return whole;
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Placement placement, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("participant/placement", frame.page(request, "page.placement.edit"),
            content(scope, placement, new Form(sent, problems)));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Scope scope, Map<String, Object> sent, Placement current) {
        Page page = frame.page(request, "page.placement.edit");
        return frame.conflict("participant/placement", page, content(scope, current, Form.EMPTY), Form.of(sent),
            PlacementReading.form(page.words(), scope, current));
    }

    private Map<String, Object> content(Scope scope, Placement placement, Form form) {
        Person person = participants.find(scope, placement.participantId()).orElse(null);
        Map<String, Object> content = new HashMap<>();
        content.put("view", reading.view(scope, placement));
        content.put("person", person == null ? "" : person.shown());
        content.put("form", form);
        return content;
    }
}
