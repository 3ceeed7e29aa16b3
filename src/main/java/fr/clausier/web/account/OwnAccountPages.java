package fr.clausier.web.account;

import fr.clausier.access.OwnSessions;
import fr.clausier.access.Sessions;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Caller;
import fr.clausier.access.http.Fresh;
import fr.clausier.access.http.SessionCookie;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.access.oidc.OidcSettings;
import fr.clausier.access.oidc.ProviderIdentities;
import fr.clausier.access.proof.SecondFactors;
import fr.clausier.access.token.ApiTokens;
import fr.clausier.kernel.Permission;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.words.Language;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One's own account: the role acted under, open sessions, what stands before it; and the language, which anyone may choose. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnAccountPages {

    private final Frame frame;
    private final Sessions sessions;
    private final OwnSessions own;
    private final ApiTokens tokens;
    private final SecondFactors factors;
    private final ProviderIdentities identities;
    private final OidcSettings provider;
    private final AccountLetters letters;
    private final SessionCookie cookie;

    OwnAccountPages(Frame frame, Sessions sessions, OwnSessions own, ApiTokens tokens, SecondFactors factors, ProviderIdentities identities, OidcSettings provider,
            AccountLetters letters, SessionCookie cookie) {
        this.frame = frame;
        this.sessions = sessions;
        this.own = own;
        this.tokens = tokens;
        this.factors = factors;
        this.identities = identities;
        this.provider = provider;
        this.letters = letters;
        this.cookie = cookie;
    }

    @Get("/account")
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> own(HttpRequest<?> request, Authentication authentication) {
        Optional<Viewer> viewer = Caller.viewer(authentication);
        return viewer.<HttpResponse<?>>map(v -> frame.show("account/own", frame.page(request, "page.own.title"), Map.of("viewer", v,
                "sessions", own.of(v), "tokens", tokens.of(v), "hasCode", factors.isSet(v.account().id()), "codesLeft", factors.recoveryCodesLeft(v.account().id()),
                "provider", provider.label(), "linked", identities.linkedSince(v).map(frame.words(request)::instant).orElse(""))))
            .orElseGet(() -> frame.absent(request));
    }

    /** Ends one session of the account, or every other one when none is named. */
    @Post("/account/sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> end(HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> sent) {
        Optional<Viewer> viewer = Caller.viewer(authentication);
        if (viewer.isEmpty()) {
            return frame.absent(request);
        }
        String mark = Form.of(sent).value("session");
        if (mark.isEmpty()) {
            own.endOthers(viewer.get());
            return frame.done("/account", Flash.of("flash.sessions-ended"));
        }
        return own.end(viewer.get(), mark) ? frame.done("/account", Flash.of("flash.session-ended")) : frame.absent(request);
    }

    /** Unlinks the account from the person of the provider of identities. */
    @Post("/account/identity/unlink")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> unlink(HttpRequest<?> request, Authentication authentication) {
        Optional<Viewer> linked = Caller.viewer(authentication).filter(identities::unlink);
        linked.ifPresent(viewer -> letters.changed(viewer.account(), AccountLetters.Change.UNLINKED));
        return linked.isPresent() ? frame.done("/account", Flash.of("flash.identity-unlinked")) : frame.absent(request);
    }

    /** Acts from now on under another role of the account. */
    @Post("/account/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> actAs(HttpRequest<?> request, @Body Map<String, Object> sent) {
        String role = Form.of(sent).value("role");
        boolean held = role.matches("[0-9]{1,18}")
            && cookie.token(request).filter(token -> sessions.actAs(token, Long.parseLong(role))).isPresent();
        return held ? frame.done("/", Flash.of("flash.role-taken")) : frame.absent(request);
    }

    @Post("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ANYONE)
    HttpResponse<?> speak(@Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        String tag = Language.of(form.value("language")).tag();
        return frame.go(Addresses.inside(form.value("back"))).cookie(frame.cookie(Frame.LANGUAGE, tag).maxAge(Duration.ofDays(365)));
    }
}
