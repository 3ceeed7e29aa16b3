package fr.clausier.web.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;

/** Placing a known person: the lot is chosen here, the rest on the lot's own page. */
@Controller("/participants/{id}/placements/new")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonPlacementPages {

    private final Frame frame;
    private final Participants participants;
    private final Lots lots;
    private final PlacementReading reading;

    PersonPlacementPages(Frame frame, Participants participants, Lots lots, PlacementReading reading) {
        this.frame = frame;
        this.participants = participants;
        this.lots = lots;
        this.reading = reading;
    }

    /** @param lotId 0 until a lot is chosen */
    @Get
    @Allows(Permission.RECORD_PLACEMENTS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "0") long lotId) {
        Optional<Person> person = participants.find(scope, id);
        if (person.isEmpty() || lotId != 0 && lots.find(scope, lotId).isEmpty()) {
            return frame.absent(request);
        }
        Page page = frame.page(request, "page.placement.choose");
        return lotId != 0 ? frame.go("/lots/" + lotId + "/placements/new?participantId=" + id)
            : frame.show("participant/place", page, Map.of("person", person.get(), "lots", reading.lots(scope, page.words())));
    }
}
