package fr.clausier.web.reminder;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.contact.Contacts;
import fr.clausier.organisation.contact.Correspondent;
import fr.clausier.organisation.contact.Reach;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.words.Language;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom to write to at an organisation: those who sign in, and addresses typed; what is told when an address takes nothing. */
@Controller("/organisations/{id}/contacts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContactPages {

    private final Frame frame;
    private final Contacts contacts;
    private final Organisations organisations;

    ContactPages(Frame frame, Contacts contacts, Organisations organisations) {
        this.frame = frame;
        this.contacts = contacts;
        this.organisations = organisations;
    }

    @Get
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, id, Form.of(Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Reach reach = Reach.read(fields);
        if (organisations.find(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        if (fields.hasErrors()) {
            return shown(request, scope, id, new Form(sent, fields.problems()));
        }
        return contacts.record(scope, id, reach).<HttpResponse<?>>fold(done -> frame.done(here(id), Flash.of("flash.contact-recorded")),
            problems -> shown(request, scope, id, new Form(sent, problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** {@code contact} or {@code account} says whom, {@code quiet} whether to leave them in peace. */
    @Post("/quiet")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> quiet(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        boolean quiet = fields.flag("quiet");
        return person(scope, id, fields).<HttpResponse<?>>map(person -> answered(request, id, contacts.quiet(scope, person, quiet),
            quiet ? "flash.contact-quiet" : "flash.contact-written-to")).orElseGet(() -> frame.absent(request));
    }

    /** Tells that an address takes nothing: messages came back by another way. */
    @Post("/refused")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> refused(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return person(scope, id, Fields.of(sent)).<HttpResponse<?>>map(person -> answered(request, id, contacts.refuse(scope, contacts.keep(scope, person).id(), null),
            "flash.contact-refused")).orElseGet(() -> frame.absent(request));
    }

    @Post("/cleared")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> cleared(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return person(scope, id, Fields.of(sent)).<HttpResponse<?>>map(person -> answered(request, id, contacts.clear(scope, person), "flash.contact-cleared"))
            .orElseGet(() -> frame.absent(request));
    }

    @Post("/removed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> removed(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return person(scope, id, Fields.of(sent)).<HttpResponse<?>>map(person -> answered(request, id, contacts.remove(scope, person, id), "flash.contact-removed"))
            .orElseGet(() -> frame.absent(request));
    }

    /** The one of the organisation's people that a form names. */
    private Optional<Correspondent> person(Scope scope, long organisation, Fields fields) {
        Long contact = fields.id("contact");
        Long account = fields.id("account");
        return contacts.all(scope).stream().filter(each -> each.organisations().contains(organisation))
            .filter(each -> contact != null && contact != 0 ? each.contacts().contains(contact) : account != null && account != 0 && account == each.account()).findFirst();
    }

    private HttpResponse<?> answered(HttpRequest<?> request, long id, Outcome<?> outcome, String flash) {
        return outcome.isDone() ? frame.done(here(id), Flash.of(flash)) : frame.absent(request);
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, Form form) {
        Optional<Organisation> organisation = organisations.find(scope, id);
        if (organisation.isEmpty()) {
            return frame.absent(request);
        }
        List<Correspondent> people = contacts.all(scope).stream().filter(each -> each.organisations().contains(id)).toList();
        Page page = frame.page(request, "page.contacts.title", organisation.get().name());
        Map<String, Object> content = Map.of("organisation", organisation.get(), "people", people, "form", form, "languages",
            Arrays.stream(Language.values()).map(each -> new Choice(each.name(), page.say("page.subscription.language." + each.name()))).toList());
        return form.problems().isEmpty() ? frame.show("reminder/contacts", page, content) : frame.refuse("reminder/contacts", page, content);
    }

    private static String here(long id) {
        return "/organisations/" + id + "/contacts";
    }
}
