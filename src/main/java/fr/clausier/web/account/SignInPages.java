package fr.clausier.web.account;

import fr.clausier.access.Sessions;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.http.SessionCookie;
import fr.clausier.access.oidc.OidcSettings;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Signing in by password, and signing out; a provider of identities is another way in. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {

    private final Frame frame;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress address;
    private final OidcSettings provider;

    SignInPages(Frame frame, Sessions sessions, SessionCookie cookie, ClientAddress address, OidcSettings provider) {
        this.frame = frame;
        this.sessions = sessions;
        this.cookie = cookie;
        this.address = address;
        this.provider = provider;
    }

    @Get("/sign-in")
    @Allows(Permission.ANYONE)
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue @Nullable String next) {
        return frame.show("account/sign-in", frame.page(request, "page.sign-in.title"),
            content(Form.of(Map.of("next", Addresses.inside(next)))));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ANYONE)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        Sessions.SignIn answer = sessions.signIn(form.value("email"), form.value("password"), address.visit(request));
        String next = Addresses.inside(form.value("next"));
        if (answer.token().isPresent()) {
            return frame.go(next).cookie(cookie.of(answer.token().get()));
        }
        if (answer.step().isPresent()) {
            return frame.go("/sign-in/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)).cookie(cookie.ofStep(answer.step().get()));
        }
        boolean throttled = answer.refusal().filter(refusal -> refusal == Sessions.Refusal.THROTTLED).isPresent();
        Form again = new Form(sent, List.of(Problem.atField(throttled ? "sign-in-throttled" : "sign-in-wrong", "password", "")));
        return frame.refuse("account/sign-in", frame.page(request, "page.sign-in.title"), content(again));
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    @Allows(Permission.ANYONE)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        cookie.token(request).ifPresent(sessions::signOut);
        return frame.go(frame.cookie(request, OidcPages.LEAVING).isPresent() ? "/signed-out" : "/sign-in").cookie(cookie.none()).cookie(cookie.noStep());
    }

    /** The form, and the other way in where there is one. */
    private Map<String, Object> content(Form form) {
        String next = URLEncoder.encode(Addresses.inside(form.value("next")), StandardCharsets.UTF_8);
        return provider.isOffered() ? Map.of("form", form, "provider", provider.label(), "providerAddress", "/sign-in/oidc?next=" + next) : Map.of("form", form);
    }
}
