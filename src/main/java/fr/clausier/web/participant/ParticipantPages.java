package fr.clausier.web.participant;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
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

/** One person: read, recorded, changed. */
@Controller("/participants")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipantPages {

    private final Frame frame;
    private final Participants participants;
    private final ParticipantReading reading;

    ParticipantPages(Frame frame, Participants participants, ParticipantReading reading) {
        this.frame = frame;
        this.participants = participants;
        this.reading = reading;
    }

    @Get("/{id}")
    @Allows(Permission.READ_PARTICIPANTS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return participants.find(scope, id).<HttpResponse<?>>map(person -> frame.show("participant/show",
            frame.titled(request, person.shown()), Map.of("view", reading.view(scope, person)))).orElseGet(() -> frame.absent(request));
    }

    @Get("/new")
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> blank(HttpRequest<?> request) {
        return frame.show("participant/form", frame.page(request, "page.participant.new"), content(null, Form.EMPTY));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        ParticipantDraft draft = ParticipantDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, null, sent, fields.problems());
        }
        return participants.record(scope, draft).<HttpResponse<?>>fold(done -> said("flash.participant-recorded", done.value()),
            problems -> again(request, null, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}/edit")
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.participant.edit");
        return participants.find(scope, id).<HttpResponse<?>>map(person -> frame.show("participant/form", page,
            content(person, reading.form(page.words(), person)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Person> person = participants.find(scope, id);
        if (person.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ParticipantDraft draft = ParticipantDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, person.get(), sent, fields.problems());
        }
        return participants.change(scope, id, version, draft).<HttpResponse<?>>fold(done -> said("flash.participant-changed", done.value()),
            problems -> again(request, person.get(), sent, problems), () -> frame.absent(request), current -> changed(request, sent, current));
    }

    /** The person is named by reference: what an action did is carried by a cookie, where no name belongs. */
    private HttpResponse<?> said(String key, Person person) {
        return frame.done("/participants/" + person.participant().id(), Flash.of(key, person.participant().reference()));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Person person, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("participant/form", frame.page(request, person == null ? "page.participant.new" : "page.participant.edit"),
            content(person, new Form(sent, problems)));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Map<String, Object> sent, Person current) {
        Page page = frame.page(request, "page.participant.edit");
        return frame.conflict("participant/form", page, content(current, Form.EMPTY), Form.of(sent), reading.form(page.words(), current));
    }

    private static Map<String, Object> content(Person person, Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("person", person);
        content.put("form", form);
        return content;
    }
}
