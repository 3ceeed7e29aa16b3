package fr.clausier.web.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Typed;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saying that one saw the document that proves a person's group. */
@Controller("/participants/{id}/proofs/new")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProofPages {

    private final Frame frame;
    private final Participants participants;
    private final Proofs proofs;
    private final ParticipantReading reading;

    ProofPages(Frame frame, Participants participants, Proofs proofs, ParticipantReading reading) {
        this.frame = frame;
        this.participants = participants;
        this.proofs = proofs;
        this.reading = reading;
    }

    /** @param group the group to prove, when the page of the person named one that lacks a proof */
    @Get
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String group) {
        Page page = frame.page(request, "page.proof.new");
        Form form = new Typed(page.words()).date("seenOn", reading.today()).text("group", group).form();
        return participants.find(scope, id).<HttpResponse<?>>map(person -> frame.show("participant/proof", page,
            Map.of("person", person, "form", form))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> seen(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Person> person = participants.find(scope, id);
        if (person.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ProofDraft draft = ProofDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, person.get(), sent, fields.problems());
        }
        return proofs.seen(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done("/participants/" + id, Flash.of("flash.proof-seen")),
            problems -> again(request, person.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Person person, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("participant/proof", frame.page(request, "page.proof.new"), Map.of("person", person, "form", new Form(sent, problems)));
    }
}
