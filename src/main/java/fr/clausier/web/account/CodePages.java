package fr.clausier.web.account;

import fr.clausier.access.Sessions;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.http.SessionCookie;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Map;

/** The second step of signing in: the code of a telephone, after a right password. Until it is shown, the browser has no right at all. */
@Controller("/sign-in/code")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CodePages {

    private final Frame frame;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress address;

    CodePages(Frame frame, Sessions sessions, SessionCookie cookie, ClientAddress address) {
        this.frame = frame;
        this.sessions = sessions;
        this.cookie = cookie;
        this.address = address;
    }

    @Get
    @Allows(Permission.ANYONE)
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue @Nullable String next) {
        return cookie.step(request).isEmpty() ? frame.go("/sign-in") : frame.show("account/code", frame.page(request, "page.code.title"),
            Map.of("form", Form.of(Map.of("next", Addresses.inside(next)))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ANYONE)
    HttpResponse<?> show(HttpRequest<?> request, @Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        String step = cookie.step(request).orElse("");
        Sessions.SignIn answer = sessions.secondStep(step, form.value("code"), address.visit(request));
        if (answer.token().isPresent()) {
            return frame.go(Addresses.inside(form.value("next"))).cookie(cookie.of(answer.token().get())).cookie(cookie.noStep());
        }
        boolean throttled = answer.refusal().filter(refusal -> refusal == Sessions.Refusal.THROTTLED).isPresent();
        Form again = new Form(Map.of("next", form.value("next")), List.of(Problem.atField(throttled ? "sign-in-throttled" : "code-wrong", "code", "")));
        return frame.refuse("account/code", frame.page(request, "page.code.title"), Map.of("form", again));
    }
}
