package fr.clausier.web.account;

import fr.clausier.access.OwnSessions;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Caller;
import fr.clausier.access.http.Fresh;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.kernel.Permission;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
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
import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/** Another password for one's own account, while signed in. */
@Controller("/account/password")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordPages {

    private final Frame frame;
    private final OwnSessions sessions;
    private final AccountLetters letters;

    PasswordPages(Frame frame, OwnSessions sessions, AccountLetters letters) {
        this.frame = frame;
        this.sessions = sessions;
        this.letters = letters;
    }

    @Get
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> form(HttpRequest<?> request) {
        return frame.show("account/password", frame.page(request, "page.password.title"), Map.of("form", Form.EMPTY));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> change(HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> sent) {
        Viewer viewer = Caller.viewer(authentication).orElse(null);
        return viewer == null ? frame.absent(request) : sessions.changePassword(viewer, Form.of(sent).value("password")).<HttpResponse<?>>fold(done -> {
            letters.changed(done.value(), AccountLetters.Change.PASSWORD);
            return frame.done("/account", Flash.of("flash.password-changed"));
        }, problems -> frame.refuse("account/password", frame.page(request, "page.password.title"), Map.of("form", new Form(Map.of(), problems))),
            () -> frame.absent(request), changed -> frame.go("/account"));
    }
}
