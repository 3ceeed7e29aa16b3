package fr.clausier.web.account;

import fr.clausier.access.OwnSessions;
import fr.clausier.access.Sessions.Refusal;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Caller;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.proof.SecondFactors;
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
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Showing again that it is still the same person, before people's data is given out or the ways into an account are changed. */
@Controller("/account/confirm")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmPages {

    private final Frame frame;
    private final OwnSessions sessions;
    private final SecondFactors factors;
    private final ClientAddress address;

    ConfirmPages(Frame frame, OwnSessions sessions, SecondFactors factors, ClientAddress address) {
        this.frame = frame;
        this.sessions = sessions;
        this.factors = factors;
        this.address = address;
    }

    @Get
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> form(HttpRequest<?> request, Authentication authentication, @QueryValue @Nullable String next) {
        return Caller.viewer(authentication).<HttpResponse<?>>map(viewer -> frame.show("account/prove", frame.page(request, "page.prove.title"),
            content(viewer, Form.of(Map.of("next", Addresses.inside(next)))))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> prove(HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> sent) {
        Viewer viewer = Caller.viewer(authentication).orElse(null);
        if (viewer == null) {
            return frame.absent(request);
        }
        Form form = Form.of(sent);
        String next = Addresses.inside(form.value("next"));
        Optional<Refusal> refusal = sessions.prove(viewer, form.value("secret"), address.visit(request));
        if (refusal.isPresent()) {
            String code = refusal.get() == Refusal.THROTTLED ? "sign-in-throttled" : "proof-wrong";
            return frame.refuse("account/prove", frame.page(request, "page.prove.title"),
                content(viewer, new Form(Map.of("next", next), List.of(Problem.atField(code, "secret", "")))));
        }
        return next.startsWith("/account") ? frame.go(next) : frame.show("account/proved", frame.page(request, "page.proved.title"), Map.of("next", next));
    }

    private Map<String, Object> content(Viewer viewer, Form form) {
        boolean code = factors.isSet(viewer.account().id());
        return Map.of("form", form, "hasPassword", viewer.account().passwordHash() != null, "hasCode", code);
    }
}
