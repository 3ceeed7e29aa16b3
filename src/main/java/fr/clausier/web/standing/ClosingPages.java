package fr.clausier.web.standing;

import fr.clausier.access.http.Allows;
import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.compliance.standing.ClosingBook;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.compliance.standing.StandingDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closing a clause: what is still open, the decision with its reason, the certificate. */
@Controller("/lots/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClosingPages {

    private final Frame frame;
    private final Closings closings;
    private final Calendar calendar;

    ClosingPages(Frame frame, Closings closings, Calendar calendar) {
        this.frame = frame;
        this.closings = closings;
        this.calendar = calendar;
    }

    @Get("/closing")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return shown(request, scope, id, Form.of(Map.of("decidedOn", calendar.today().toString(), "standing", Standing.CLOSED.name())));
    }

    @Post("/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CLOSE_CLAUSES)
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (closings.of(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        StandingDraft draft = StandingDraft.read(fields);
        return fields.hasErrors() ? again(request, scope, id, sent, fields.problems())
            : answered(request, scope, id, sent, closings.decide(scope, id, draft), draft.standing() == Standing.CLOSED ? "flash.clause-closed" : "flash.clause-exempt");
    }

    @Post("/closing/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CLOSE_CLAUSES)
    HttpResponse<?> reopen(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (closings.of(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        String reason = StandingDraft.reopening(fields);
        return fields.hasErrors() ? again(request, scope, id, sent, fields.problems())
            : answered(request, scope, id, sent, closings.reopen(scope, id, reason), "flash.clause-reopened");
    }

    /** The certificate, to print; of a clause that is not closed, the page that closes it, with why there is none. */
    @Get("/certificate")
    @Allows(Permission.READ_HOURS)
    HttpResponse<?> certificate(HttpRequest<?> request, Scope scope, long id) {
        return closings.certificate(scope, id).<HttpResponse<?>>fold(
            done -> frame.show("standing/certificate", frame.page(request, "page.certificate.title"), Map.of("certificate", done.value())),
            problems -> again(request, scope, id, Map.of(), problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> answered(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, Outcome<ClosingBook> outcome, String flash) {
        return outcome.<HttpResponse<?>>fold(done -> frame.done("/lots/" + id + "/closing", Flash.of(flash)),
            problems -> again(request, scope, id, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, List<Problem> problems) {
        return shown(request, scope, id, new Form(sent, problems));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, long id, Form form) {
        Page page = frame.page(request, "page.closing.title");
        Optional<ClosingBook> book = closings.of(scope, id);
        if (book.isEmpty()) {
            return frame.absent(request);
        }
        Map<String, Object> content = Map.of("book", book.get(), "form", form, "may", scope.may(Permission.CLOSE_CLAUSES), "choices",
            List.of(new Choice(Standing.CLOSED.name(), page.say("page.closing.close")), new Choice(Standing.EXEMPT.name(), page.say("page.closing.exempt"))));
        return form.problems().isEmpty() ? frame.show("standing/closing", page, content) : frame.refuse("standing/closing", page, content);
    }
}
