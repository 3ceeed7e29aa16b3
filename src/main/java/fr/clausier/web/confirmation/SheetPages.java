package fr.clausier.web.confirmation;

import fr.clausier.access.http.Allows;
import fr.clausier.access.link.AnswerLinks;
import fr.clausier.hours.answer.AnswerDraft;
import fr.clausier.hours.answer.AnswerSheet;
import fr.clausier.hours.answer.EmployerAnswers;
import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.question.Questions;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
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
import java.util.function.BiFunction;

/** One declaration: its people, both figures when it is disputed, what happened to it; the employer answers there, the facilitator validates or opens it again. */
@Controller("/declarations/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SheetPages {

    private static final int LONGEST_REASON = 500;

    private final Frame frame;
    private final EmployerAnswers answers;
    private final AnswerLinks links;
    private final Questions questions;
    private final EvidenceFiles evidence;
    private final Calendar calendar;

    SheetPages(Frame frame, EmployerAnswers answers, AnswerLinks links, Questions questions, EvidenceFiles evidence, Calendar calendar) {
        this.frame = frame;
        this.answers = answers;
        this.links = links;
        this.questions = questions;
        this.evidence = evidence;
        this.calendar = calendar;
    }

    @Get
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return answers.sheet(scope, id).<HttpResponse<?>>map(sheet -> frame.show("confirmation/sheet", page(request, sheet), content(scope, sheet, Form.EMPTY, false)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONFIRM_HOURS)
    HttpResponse<?> answer(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return moving(request, scope, id, sent, (fields, sheet) -> {
            AnswerDraft draft = AnswerDraft.read(fields, sheet);
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : answers.answer(scope, List.of(draft))
                .map(moved -> draft.stance() == Stance.CONFIRMS ? "flash.answer-confirmed" : "flash.answer-disputed");
        });
    }

    @Post("/validate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CLOSE_MONTHS)
    HttpResponse<?> validate(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return moving(request, scope, id, sent, (fields, sheet) -> {
            Long version = fields.required("version", fields.id("version"));
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : answers.validate(scope, id, version).map(moved -> "flash.declaration-validated");
        });
    }

    @Post("/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CLOSE_MONTHS)
    HttpResponse<?> reopen(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return moving(request, scope, id, sent, (fields, sheet) -> {
            Long version = fields.required("version", fields.id("version"));
            String reason = fields.requiredText("reason", LONGEST_REASON);
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : answers.reopen(scope, id, version, reason).map(moved -> "flash.declaration-reopened");
        });
    }

    /** Does it, or shows the sheet again: with what is wrong, or beside what someone else did meanwhile. */
    private HttpResponse<?> moving(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, BiFunction<Fields, AnswerSheet, Outcome<String>> doing) {
        AnswerSheet sheet = answers.sheet(scope, id).orElse(null);
        if (sheet == null) {
            return frame.absent(request);
        }
        return doing.apply(Fields.of(sent), sheet).<HttpResponse<?>>fold(done -> frame.done(back(scope, id, done.value()), Flash.of(done.value(),
                sheet.about().where(), frame.words(request).month(sheet.about().month()))),
            problems -> frame.refuse("confirmation/sheet", page(request, sheet), content(scope, sheet, new Form(sent, errors(problems)), false)),
            () -> frame.absent(request), changed -> frame.conflict("confirmation/sheet", page(request, sheet), content(scope, sheet, Form.EMPTY, true),
                aimed(sent, sheet), Form.EMPTY));
    }

    /** Whoever answered or validated goes on with the next; whoever opened one again stays with it. */
    private static String back(Scope scope, long id, String said) {
        return said.equals("flash.declaration-reopened") || !scope.may(Permission.CONFIRM_HOURS) ? "/declarations/" + id : "/confirmations";
    }

    /** What was sent, aimed at the declaration as it is now. */
    static Form aimed(Map<String, Object> sent, AnswerSheet sheet) {
        Map<String, Object> aimed = new HashMap<>(sent);
        aimed.put("version." + sheet.declaration().id(), Long.toString(sheet.declaration().version()));
        return Form.of(aimed);
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).toList();
    }

    private Page page(HttpRequest<?> request, AnswerSheet sheet) {
        return frame.page(request, "page.sheet.title", sheet.about().employerName(), sheet.about().month());
    }

    private Map<String, Object> content(Scope scope, AnswerSheet sheet, Form form, boolean meanwhile) {
        boolean own = scope.role() == Role.FACILITATOR || scope.organisation() == sheet.about().employer();
        Map<String, Object> content = new HashMap<>(Map.of("sheet", sheet, "form", form, "meanwhile", meanwhile, "facilitates", scope.may(Permission.CLOSE_MONTHS)));
        boolean answers = scope.may(Permission.CONFIRM_HOURS) && own;
        content.put("answers", answers);
        content.put("corrects", scope.may(Permission.DECLARE_HOURS) && sheet.isOpen());
        content.put("questions", answers ? questions.ofDeclaration(scope, sheet.declaration().id()) : List.of());
        content.put("links", !scope.may(Permission.ASK_EMPLOYERS) ? List.of() : links.of(scope, sheet.about().employer(), sheet.about().month()).stream()
            .filter(link -> link.isOfWholeMonth() || link.declarationId().equals(sheet.declaration().id())).toList());
        content.put("files", scope.may(Permission.KEEP_EVIDENCE) ? evidence.counts(scope, EvidenceSubject.DECLARATION, List.of(sheet.declaration().id()))
            .getOrDefault(sheet.declaration().id(), 0L) : -1L);
        content.put("now", calendar.now());
        return content;
    }
}
