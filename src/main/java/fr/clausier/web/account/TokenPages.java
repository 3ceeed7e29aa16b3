package fr.clausier.web.account;

import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Caller;
import fr.clausier.access.http.Fresh;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.access.token.ApiTokens;
import fr.clausier.access.token.TokenDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.store.Calendar;
import fr.clausier.web.Choice;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens by which a person's programs come: made, shown once, revoked. */
@Controller("/account/tokens")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TokenPages {

    private static final int USUAL_MONTHS = 6;

    private final Frame frame;
    private final ApiTokens tokens;
    private final AccountLetters letters;
    private final Calendar calendar;

    TokenPages(Frame frame, ApiTokens tokens, AccountLetters letters, Calendar calendar) {
        this.frame = frame;
        this.tokens = tokens;
        this.letters = letters;
        this.calendar = calendar;
    }

    @Get("/new")
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> blank(HttpRequest<?> request, Authentication authentication) {
        Form usual = Form.of(Map.of("tokenUntil", calendar.today().plusMonths(USUAL_MONTHS).toString()));
        return Caller.viewer(authentication).<HttpResponse<?>>map(viewer -> frame.show("account/token", frame.page(request, "page.token.title"), content(request, viewer, usual)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> make(HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> sent) {
        Viewer viewer = Caller.viewer(authentication).orElse(null);
        if (viewer == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        TokenDraft draft = TokenDraft.read(fields);
        return fields.hasErrors() ? again(request, viewer, sent, fields.problems()) : tokens.make(viewer, draft).<HttpResponse<?>>fold(
            done -> made(request, viewer, done.value()), problems -> again(request, viewer, sent, problems), () -> frame.absent(request), changed -> frame.go("/account"));
    }

    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> revoke(HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> sent) {
        Optional<Viewer> viewer = Caller.viewer(authentication);
        Long id = Fields.of(sent).id("token");
        return viewer.isPresent() && id != null && tokens.revoke(viewer.get(), id) ? frame.done("/account", Flash.of("flash.token-revoked")) : frame.absent(request);
    }

    private HttpResponse<?> made(HttpRequest<?> request, Viewer viewer, ApiTokens.Made made) {
        letters.changed(viewer.account(), AccountLetters.Change.TOKEN_MADE);
        return frame.show("account/token-made", frame.page(request, "page.token-made.title"), Map.of("made", made));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Viewer viewer, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("account/token", frame.page(request, "page.token.title"), content(request, viewer, new Form(sent, problems)));
    }

    private Map<String, Object> content(HttpRequest<?> request, Viewer viewer, Form form) {
        List<Choice> roles = viewer.roles().stream().map(role -> new Choice(role.id().toString(), frame.words(request).of(role.role()))).toList();
        return Map.of("form", form, "roles", roles);
    }
}
