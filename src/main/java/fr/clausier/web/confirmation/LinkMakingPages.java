package fr.clausier.web.confirmation;

import fr.clausier.access.http.Allows;
import fr.clausier.access.link.AnswerLinks;
import fr.clausier.hours.answer.AnswerSheet;
import fr.clausier.hours.answer.EmployerAnswers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Settings;
import fr.clausier.web.Flash;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Makes a link by which an employer answers without an account, shown this once; takes one back. */
@Controller("/declarations/{id}/links")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkMakingPages {

    private final Frame frame;
    private final EmployerAnswers answers;
    private final AnswerLinks links;
    private final Settings settings;

    LinkMakingPages(Frame frame, EmployerAnswers answers, AnswerLinks links, Settings settings) {
        this.frame = frame;
        this.answers = answers;
        this.links = links;
        this.settings = settings;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ASK_EMPLOYERS)
    HttpResponse<?> make(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        boolean month = Fields.of(sent).flag("month");
        AnswerSheet sheet = answers.sheet(scope, id).orElse(null);
        if (sheet == null) {
            return frame.absent(request);
        }
        if (!sheet.isOpen()) {
            return frame.go("/declarations/" + id);
        }
        AnswerLinks.Made made = links.make(scope, sheet.about().employer(), sheet.about().month(), month ? null : Long.valueOf(id));
        String address = settings.address() != null ? settings.address() : "http://" + request.getHeaders().get("Host");
        return frame.show("confirmation/link-made", frame.page(request, "page.link-made.title", sheet.about().employerName()), Map.of("sheet", sheet,
            "link", address + "/answer/" + made.token(), "until", made.link().expiresAt(), "month", month));
    }

    @Post("/{link}/withdraw")
    @Consumes(MediaType.ALL)
    @Allows(Permission.ASK_EMPLOYERS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long link) {
        if (answers.sheet(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        return links.withdraw(scope, link).<HttpResponse<?>>fold(done -> frame.done("/declarations/" + id, Flash.of("flash.answer-link-withdrawn")),
            problems -> frame.go("/declarations/" + id), () -> frame.absent(request), changed -> frame.go("/declarations/" + id));
    }
}
