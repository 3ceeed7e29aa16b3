package fr.clausier.web.member;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.member.MemberBook;
import fr.clausier.compliance.member.Members;
import fr.clausier.compliance.member.TransferDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a lot's grouping: what each owes and did, hours handed over, what they owe one another. */
@Controller("/lots/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MemberPages {

    private final Frame frame;
    private final Members members;
    private final Participants participants;
    private final Calendar calendar;

    MemberPages(Frame frame, Members members, Participants participants, Calendar calendar) {
        this.frame = frame;
        this.members = members;
        this.participants = participants;
        this.calendar = calendar;
    }

    /** @param price price per hour of the settlement to propose, as typed */
    @Get("/members")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String price) {
        Fields fields = Fields.of(Map.of("price", price));
        Money asked = TransferDraft.price(fields, "price");
        return shown(request, scope, id, new Form(Map.of("price", price), fields.problems()), asked);
    }

    @Post("/transfers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_MEMBERS)
    HttpResponse<?> transfer(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (members.of(scope, id, calendar.lastCompleteMonth(), null).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        TransferDraft draft = TransferDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, id, sent, fields.problems());
        }
        return members.transfer(scope, id, draft).<HttpResponse<?>>fold(
            done -> frame.done("/lots/" + id + "/members", Flash.of("flash.transfer-recorded")),
            problems -> again(request, scope, id, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/transfers/{transfer}/remove")
    @Consumes(MediaType.ALL)
    @Allows(Permission.RECORD_MEMBERS)
    HttpResponse<?> takeBack(HttpRequest<?> request, Scope scope, long id, long transfer) {
        if (members.of(scope, id, calendar.lastCompleteMonth(), null).isEmpty()) {
            return frame.absent(request);
        }
        return members.takeBack(scope, transfer).<HttpResponse<?>>fold(
            done -> frame.done("/lots/" + id + "/members", Flash.of("flash.transfer-taken-back")),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/members/{placement}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_MEMBERS)
    HttpResponse<?> assign(HttpRequest<?> request, Scope scope, long id, long placement, @Body Map<String, Object> sent) {
        if (members.of(scope, id, calendar.lastCompleteMonth(), null).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Long member = fields.id("memberId");
        if (fields.hasErrors()) {
            return again(request, scope, id, Map.of(), fields.problems());
        }
        return members.assign(scope, placement, member).<HttpResponse<?>>fold(
            done -> frame.done("/lots/" + id + "/members", Flash.of("flash.placement-assigned")),
            problems -> again(request, scope, id, Map.of(), problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, List<Problem> problems) {
        return shown(request, scope, id, new Form(sent, problems), null);
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, Form form, Money price) {
        Page page = frame.page(request, "page.members.title");
        Optional<MemberBook> book = members.of(scope, id, calendar.lastCompleteMonth(), price);
        if (book.isEmpty()) {
            return frame.absent(request);
        }
        Map<String, Object> content = content(scope, book.get(), form);
        return form.problems().isEmpty() ? frame.show("member/show", page, content) : frame.refuse("member/show", page, content);
    }

    private Map<String, Object> content(Scope scope, MemberBook book, Form form) {
        boolean may = scope.may(Permission.RECORD_MEMBERS);
        Map<Long, String> people = new HashMap<>();
        if (may) {
            book.outside().forEach(each -> participants.find(scope, each.participantId())
                .ifPresent(person -> people.put(each.id(), person.participant().reference())));
        }
        List<Choice> choices = book.statement().accounts().stream().map(each -> each.member().organisation())
            .map(member -> new Choice(Long.toString(member), book.nameOf(member))).toList();
        return Map.of("book", book, "form", form, "may", may, "people", people, "members", choices);
    }
}
