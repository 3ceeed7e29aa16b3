package fr.clausier.web.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Slice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The people whose hours count, newest first. They are looked for by a form that is sent, so that no name ever stands in an address. */
@Controller("/participants")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipantListPages {

    private final Frame frame;
    private final Participants participants;

    ParticipantListPages(Frame frame, Participants participants) {
        this.frame = frame;
        this.participants = participants;
    }

    @Get
    @Allows(Permission.READ_PARTICIPANTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "1") int page) {
        return show(request, scope, "", Math.max(1, page));
    }

    @Post("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.READ_PARTICIPANTS)
    HttpResponse<?> search(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Integer page = fields.integer("page");
        return show(request, scope, fields.raw("person"), page == null ? 1 : Math.max(1, page));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Scope scope, String text, int number) {
        Listing<Person> found = participants.search(scope, text, number);
        return frame.show("participant/list", frame.page(request, "page.participants.title"), Map.of("people", found,
            "form", Form.of(Map.of("person", text)), "slice", Slice.of(number, Listing.PAGE, found.total(), "/participants?page="),
            "number", number, "mayRecord", scope.may(Permission.RECORD_PARTICIPANTS)));
    }
}
