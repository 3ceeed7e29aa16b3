package fr.clausier.web.reminder;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.report.reminder.PlanDraft;
import fr.clausier.report.reminder.ReminderBook;
import fr.clausier.report.reminder.ReminderLog;
import fr.clausier.report.reminder.ReminderPlan;
import fr.clausier.report.reminder.ReminderPlans;
import fr.clausier.report.reminder.Reminders;
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
import java.util.List;
import java.util.Map;

/** What would leave today, to whom, why and in which words; letting it leave, or not; what left. */
@Controller("/reminders")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReminderPages {

    private static final String HERE = "/reminders";

    private final Frame frame;
    private final Reminders reminders;
    private final ReminderPlans plans;
    private final ReminderLog log;

    ReminderPages(Frame frame, Reminders reminders, ReminderPlans plans, ReminderLog log) {
        this.frame = frame;
        this.reminders = reminders;
        this.plans = plans;
        this.log = log;
    }

    @Get
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope) {
        return shown(HttpStatus.OK, request, scope, reminders.preview(scope), null);
    }

    @Post("/begin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> begin(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        return reminders.begin(scope, Fields.of(sent).raw("seen")).<HttpResponse<?>>fold(done -> frame.done(HERE, Flash.of("flash.reminders-begun")),
            problems -> shown(HttpStatus.UNPROCESSABLE_ENTITY, request, scope, reminders.preview(scope), new Form(form(plans.of(scope)).values(), problems)), () -> frame.absent(request),
            now -> frame.done(HERE, Flash.of("flash.reminders-changed")));
    }

    @Post("/pause")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> pause(Scope scope) {
        plans.pause(scope);
        return frame.done(HERE, Flash.of("flash.reminders-paused"));
    }

    @Post("/resume")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> resume(Scope scope) {
        plans.resume(scope);
        return frame.done(HERE, Flash.of("flash.reminders-resumed"));
    }

    @Post("/calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        PlanDraft draft = PlanDraft.read(fields);
        Integer version = fields.integer("version");
        if (fields.hasErrors()) {
            return shown(HttpStatus.UNPROCESSABLE_ENTITY, request, scope, reminders.preview(scope), new Form(sent, fields.problems()));
        }
        return plans.change(scope, version == null ? 0 : version, draft).<HttpResponse<?>>fold(done -> frame.done(HERE, Flash.of("flash.reminders-calendar")),
            problems -> shown(HttpStatus.UNPROCESSABLE_ENTITY, request, scope, reminders.preview(scope), new Form(sent, problems)), () -> frame.absent(request),
            now -> frame.conflict("reminder/show", frame.page(request, "page.reminders.title"), content(scope, reminders.preview(scope), form(now)),
                new Form(sent, List.of()), form(now)));
    }

    /** A message as it left. */
    @Get("/{id}")
    @Allows(Permission.SEND_REMINDERS)
    HttpResponse<?> sent(HttpRequest<?> request, Scope scope, long id) {
        return log.find(scope, id).<HttpResponse<?>>map(found -> frame.show("reminder/sent", frame.page(request, "page.reminder-sent.title",
            found.reminder().leavesOn()), Map.of("sent", found))).orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> shown(HttpStatus status, HttpRequest<?> request, Scope scope, ReminderBook book, Form form) {
        Map<String, Object> content = content(scope, book, form == null ? form(book.plan()) : form);
        return status == HttpStatus.OK ? frame.show("reminder/show", frame.page(request, "page.reminders.title"), content)
            : frame.refuse("reminder/show", frame.page(request, "page.reminders.title"), content);
    }

    private Map<String, Object> content(Scope scope, ReminderBook book, Form form) {
        List<MessageView> messages = book.messages().stream().map(each -> new MessageView(each, reminders.text(scope, book, each))).toList();
        return Map.of("book", book, "messages", messages, "sent", log.latest(scope), "form", form, "differences", List.of());
    }

    private static Form form(ReminderPlan plan) {
        return Form.of(Map.of("reminderDays", plan.steps().replace(",", ", "), "answerDays", Integer.toString(plan.answerDays()), "version", Long.toString(plan.version())));
    }
}
