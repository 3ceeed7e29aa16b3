package fr.clausier.web.action;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.action.ActionDraft;
import fr.clausier.contract.action.ActionKind;
import fr.clausier.contract.action.Told;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.report.document.NoticeDraft;
import fr.clausier.report.document.NoticeFacts;
import fr.clausier.report.document.NoticeKind;
import fr.clausier.report.document.Notices;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The letters about what is missing on a lot: what they state, the letter to print, and that it was sent. */
@Controller("/lots/{id}/notice")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NoticePages {

    private final Frame frame;
    private final Notices notices;
    private final Calendar calendar;

    NoticePages(Frame frame, Notices notices, Calendar calendar) {
        this.frame = frame;
        this.notices = notices;
        this.calendar = calendar;
    }

    /** @param noticeKind a warning when empty; @param deadline in a fortnight when empty */
    @Get
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String noticeKind, @QueryValue(defaultValue = "") String deadline) {
        Fields fields = Fields.of(Map.of("noticeKind", noticeKind, "deadline", deadline));
        NoticeDraft draft = NoticeDraft.read(fields, calendar.today());
        return shown(request, scope, id, draft, new Form(values(draft, calendar.today()), fields.problems()));
    }

    /** The letter. When it cannot be made, the page says why. */
    @Get("/letter.pdf")
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> letter(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String noticeKind, @QueryValue(defaultValue = "") String deadline) {
        Fields fields = Fields.of(Map.of("noticeKind", noticeKind, "deadline", deadline));
        NoticeDraft draft = NoticeDraft.read(fields, calendar.today());
        if (fields.hasErrors()) {
            return shown(request, scope, id, draft, new Form(values(draft, calendar.today()), fields.problems()));
        }
        return notices.letter(scope, id, draft, frame.words(request)).<HttpResponse<?>>fold(
            done -> frame.file(done.value().content(), done.value().name(), MediaType.APPLICATION_PDF),
            problems -> shown(request, scope, id, draft, Form.of(values(draft, calendar.today()))), () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** Keeps in the log that the letter was sent; an answer is then awaited until its deadline. */
    @Post("/sent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.KEEP_ACTIONS)
    HttpResponse<?> sent(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        LocalDate on = fields.requiredDate("letterSentOn");
        NoticeDraft draft = NoticeDraft.read(fields, on == null ? calendar.today() : on);
        Outcome<NoticeFacts> facts = notices.facts(scope, id);
        if (!facts.isDone()) {
            return shown(request, scope, id, draft, new Form(sent, List.of()));
        }
        if (fields.hasErrors()) {
            return shown(request, scope, id, draft, new Form(sent, fields.problems()));
        }
        ActionDraft action = action(draft, on, facts.get(), frame.words(request));
        return notices.sent(scope, id, action, facts.get()).<HttpResponse<?>>fold(done -> frame.done("/lots/" + id + "/actions", Flash.of(draft.kind() == NoticeKind.FORMAL
            ? "flash.notice-formal" : "flash.notice-warning")), problems -> shown(request, scope, id, draft, new Form(sent, problems.stream()
            .map(each -> Problem.atField(each.code(), "letterSentOn", each.found())).toList())), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private static ActionDraft action(NoticeDraft draft, LocalDate on, NoticeFacts facts, Words words) {
        boolean formal = draft.kind() == NoticeKind.FORMAL;
        Long holder = facts.holders().isEmpty() ? null : facts.holders().get(0).id();
        String said = words.say("notice.kept", facts.statement().day(), facts.statement().behind(), facts.missing().size(), draft.deadline());
        return new ActionDraft(formal ? ActionKind.FORMAL_NOTICE : ActionKind.WARNING_LETTER, on, holder, new Told("", said,
            words.say(formal ? "notice.next-formal" : "notice.next-warning")), draft.deadline());
    }

    private static Map<String, Object> values(NoticeDraft draft, LocalDate today) {
        return Map.of("noticeKind", draft.kind().name(), "deadline", draft.deadline().toString(), "letterSentOn", today.toString());
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, NoticeDraft draft, Form form) {
        Outcome<NoticeFacts> facts = notices.facts(scope, id);
        if (!facts.isDone() && facts.problems().isEmpty()) {
            return frame.absent(request);
        }
        Page page = frame.page(request, "page.notice.title");
        Map<String, Object> content = new HashMap<>(Map.of("lot", id, "draft", draft, "form", form, "why", facts.problems(), "kinds",
            Choice.of(NoticeKind.class, page.words())));
        content.put("facts", facts.isDone() ? facts.get() : null);
        return form.problems().isEmpty() ? frame.show("action/notice", page, content) : frame.refuse("action/notice", page, content);
    }
}
