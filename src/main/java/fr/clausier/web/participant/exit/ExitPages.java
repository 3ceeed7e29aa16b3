package fr.clausier.web.participant.exit;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.exit.AwaitedExit;
import fr.clausier.participant.exit.Exit;
import fr.clausier.participant.exit.ExitDraft;
import fr.clausier.participant.exit.Exits;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Slice;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of people who left: what is to be asked for, recorded, changed, taken back. Those of a person stand on their own page. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ExitPages {

    private static final String FORM = "participant/exit";

    private final Frame frame;
    private final Participants participants;
    private final Exits exits;

    ExitPages(Frame frame, Participants participants, Exits exits) {
        this.frame = frame;
        this.participants = participants;
        this.exits = exits;
    }

    /** Situations to ask for, the oldest first. */
    @Get("/exits")
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> awaited(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "1") int page) {
        List<AwaitedExit> all = exits.awaited(scope);
        int number = Math.max(1, page);
        List<AwaitedExit> some = all.stream().skip(Listing.offset(number)).limit(Listing.PAGE).toList();
        return frame.show("participant/exits", frame.page(request, "page.exits.awaited-title"), Map.of("exits", some, "people", participants.all(scope),
            "slice", Slice.of(number, Listing.PAGE, all.size(), "/exits?page=")));
    }

    /** @param day of the exit and {@code point}, when the page of the person named a situation that is awaited */
    @Get("/participants/{id}/exits/new")
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String day,
            @QueryValue(defaultValue = "AT_END") String point) {
        Page page = frame.page(request, "page.exit.new");
        Form form = new Typed(page.words()).text("exitOn", day).text("exitPoint", point).form();
        return participants.find(scope, id).<HttpResponse<?>>map(person -> frame.show(FORM, page, content(person, null, form)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post("/participants/{id}/exits/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Person person = participants.find(scope, id).orElse(null);
        if (person == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ExitDraft draft = ExitDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, person, null, sent, fields.problems());
        }
        return exits.record(scope, id, draft).<HttpResponse<?>>fold(done -> said(id, "flash.exit-recorded"),
            problems -> again(request, person, null, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/exits/{id}/edit")
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.exit.edit");
        return exits.find(scope, id).<HttpResponse<?>>map(exit -> frame.show(FORM, page, content(person(scope, exit), exit, form(page.words(), exit))))
            .orElseGet(() -> frame.absent(request));
    }

    @Post("/exits/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Exit before = exits.find(scope, id).orElse(null);
        if (before == null) {
            return frame.absent(request);
        }
        Person person = person(scope, before);
        Fields fields = Fields.of(sent);
        ExitDraft draft = ExitDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, person, before, sent, fields.problems());
        }
        return exits.change(scope, id, version, draft).<HttpResponse<?>>fold(done -> said(before.participantId(), "flash.exit-changed"),
            problems -> again(request, person, before, sent, problems), () -> frame.absent(request), now -> changed(request, person, sent, now));
    }

    @Post("/exits/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id) {
        return exits.withdraw(scope, id).<HttpResponse<?>>fold(done -> said(done.value().participantId(), "flash.exit-withdrawn"),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private Person person(Scope scope, Exit exit) {
        return participants.find(scope, exit.participantId()).orElseThrow();
    }

    private HttpResponse<?> said(long id, String key) {
        return frame.done("/participants/" + id + "#exits", Flash.of(key));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Person person, Exit exit, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse(FORM, frame.page(request, exit == null ? "page.exit.new" : "page.exit.edit"),
            content(person, exit, new Form(sent, problems)));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Person person, Map<String, Object> sent, Exit now) {
        Page page = frame.page(request, "page.exit.edit");
        return frame.conflict(FORM, page, content(person, now, Form.EMPTY), Form.of(sent), form(page.words(), now));
    }

    private static Form form(Words words, Exit exit) {
        return new Typed(words).text("version", exit.version()).date("exitOn", exit.exitOn()).code("exitPoint", exit.exitPoint())
            .code("exitKind", exit.exitKind()).code("exitDetail", exit.exitDetail()).code("toldBy", exit.toldBy()).form();
    }

    private static Map<String, Object> content(Person person, Exit exit, Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("person", person);
        content.put("exit", exit);
        content.put("form", form);
        return content;
    }
}
