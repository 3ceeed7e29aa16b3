package fr.clausier.web.confirmation;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.link.AnswerLink;
import fr.clausier.access.link.AnswerLink.Condition;
import fr.clausier.access.link.AnswerLinks;
import fr.clausier.hours.answer.AnswerDraft;
import fr.clausier.hours.answer.AnswerSheet;
import fr.clausier.hours.answer.LinkedAnswers;
import fr.clausier.hours.answer.Replies;
import fr.clausier.hours.question.AskedLine;
import fr.clausier.hours.question.Questions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Set;
import java.util.stream.Collectors;

/** What a link opens to an employer without an account: its declarations to confirm or dispute, once; afterwards, a word on whom to ask. */
@Controller("/answer/{token}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkedPages {

    private final Frame frame;
    private final AnswerLinks links;
    private final LinkedAnswers answers;
    private final Questions questions;
    private final AccountNames names;
    private final ClientAddress address;

    LinkedPages(Frame frame, AnswerLinks links, LinkedAnswers answers, Questions questions, AccountNames names, ClientAddress address) {
        this.frame = frame;
        this.links = links;
        this.answers = answers;
        this.questions = questions;
        this.names = names;
        this.address = address;
    }

    @Get
    @Allows(Permission.ANYONE)
    HttpResponse<?> look(HttpRequest<?> request, String token) {
        AnswerLink link = opened(request, token).orElse(null);
        List<AnswerSheet> sheets = link == null || links.condition(link) != Condition.USABLE ? List.of() : answers.sheets(link);
        return sheets.isEmpty() ? over(request, link) : frame.show("confirmation/linked", frame.page(request, "page.linked.title", link.month()),
            content(link, sheets, Form.EMPTY, false));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ANYONE)
    HttpResponse<?> answer(HttpRequest<?> request, String token, @Body Map<String, Object> sent) {
        AnswerLink link = opened(request, token).orElse(null);
        List<AnswerSheet> sheets = link == null || links.condition(link) != Condition.USABLE ? List.of() : answers.sheets(link);
        if (sheets.isEmpty()) {
            return over(request, link);
        }
        Fields fields = Fields.of(sent);
        List<AnswerDraft> drafts = sheets.stream().map(sheet -> AnswerDraft.read(fields, sheet)).toList();
        if (fields.hasErrors()) {
            return refused(request, link, sheets, new Form(sent, fields.problems().stream().filter(Problem::isError).toList()));
        }
        return answers.answer(link, drafts, Replies.read(sent)).<HttpResponse<?>>fold(done -> frame.done("/answer/" + token, Flash.of("flash.linked-answered")),
            problems -> refused(request, link, sheets, new Form(sent, problems)), () -> over(request, link), changed -> meanwhile(request, link, sheets, sent));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, AnswerLink link, List<AnswerSheet> sheets, Form form) {
        return frame.refuse("confirmation/linked", frame.page(request, "page.linked.title", link.month()), content(link, sheets, form, false));
    }

    private HttpResponse<?> meanwhile(HttpRequest<?> request, AnswerLink link, List<AnswerSheet> sheets, Map<String, Object> sent) {
        Map<String, Object> aimed = new HashMap<>(sent);
        sheets.forEach(sheet -> aimed.putAll(SheetPages.aimed(aimed, sheet).values()));
        return frame.conflict("confirmation/linked", frame.page(request, "page.linked.title", link.month()), content(link, sheets, Form.EMPTY, true), Form.of(aimed), Form.EMPTY);
    }

    private Map<String, Object> content(AnswerLink link, List<AnswerSheet> sheets, Form form, boolean meanwhile) {
        Map<Long, List<AskedLine>> asked = new HashMap<>();
        sheets.forEach(sheet -> asked.put(sheet.declaration().id(), questions.ofDeclaration(link.holder(), sheet.declaration().id())));
        return Map.of("asked", asked, "sheets", sheets, "form", form, "meanwhile", meanwhile, "until", link.expiresAt(), "asks", names.structure(link.holder()));
    }

    /** The link of a token, whatever became of it. Tokens that open nothing are counted against their address. */
    private Optional<AnswerLink> opened(HttpRequest<?> request, String token) {
        String from = address.of(request);
        if (links.isThrottled(from)) {
            return Optional.empty();
        }
        Optional<AnswerLink> found = links.find(token);
        if (found.isEmpty()) {
            links.missed(from);
        }
        return found;
    }

    /** A calm page: what became of the link, and whom to ask. */
    private HttpResponse<?> over(HttpRequest<?> request, AnswerLink link) {
        if (link == null) {
            boolean throttled = links.isThrottled(address.of(request));
            return frame.show("confirmation/linked-over", frame.page(request, "page.linked-over.title"), Map.of("kind", throttled ? "THROTTLED" : "UNKNOWN"))
                .status(throttled ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
        }
        Condition condition = links.condition(link);
        String who = names.of(link.holder(), Set.of(link.madeBy())).values().stream().collect(Collectors.joining());
        Map<String, Object> content = new HashMap<>(Map.of("kind", condition == Condition.USABLE ? "NOTHING" : condition.name(), "structure", names.structure(link.holder()), "who", who));
        content.put("at", condition == Condition.USED ? link.usedAt() : condition == Condition.EXPIRED ? link.expiresAt() : null);
        return frame.show("confirmation/linked-over", frame.page(request, condition == Condition.USED ? "page.linked-over.used" : "page.linked-over.title"), content);
    }
}
