package fr.clausier.web.account;

import fr.clausier.access.Sessions;
import fr.clausier.access.Tokens;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.http.SessionCookie;
import fr.clausier.access.oidc.Errand;
import fr.clausier.access.oidc.OidcSettings;
import fr.clausier.access.oidc.OidcSignIn;
import fr.clausier.access.oidc.Refusal;
import fr.clausier.kernel.Permission;
import fr.clausier.store.Settings;
import fr.clausier.web.Frame;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Signing in by a provider of identities, and out of it again. Without a provider there are no such pages. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OidcPages {

    /** What the provider wants to see at sign-out, kept by the browser alone. */
    static final String LEAVING = "oidc-out";
    private static final String ERRAND = "oidc";
    private static final Duration LONGEST_ERRAND = Duration.ofMinutes(10);

    private final Frame frame;
    private final Settings settings;
    private final OidcSettings provider;
    private final Optional<OidcSignIn> signIn;
    private final SessionCookie cookie;
    private final ClientAddress address;

    OidcPages(Frame frame, Settings settings, OidcSettings provider, Optional<OidcSignIn> signIn, SessionCookie cookie, ClientAddress address) {
        this.frame = frame;
        this.settings = settings;
        this.provider = provider;
        this.signIn = signIn;
        this.cookie = cookie;
        this.address = address;
    }

    /** Sends the browser to the provider; a link, not a form: our policy lets no form end elsewhere. */
    @Get("/sign-in/oidc")
    @Allows(Permission.ANYONE)
    HttpResponse<?> begin(HttpRequest<?> request, @QueryValue @Nullable String next) {
        if (signIn.isEmpty()) {
            return frame.absent(request);
        }
        Errand errand = Errand.to(Addresses.inside(next));
        return signIn.get().begin(errand, back(request)).<HttpResponse<?>>map(there ->
                HttpResponse.seeOther(there).cookie(frame.cookie(ERRAND, errand.written()).maxAge(LONGEST_ERRAND)))
            .orElseGet(() -> refused(request, Refusal.UNREACHABLE));
    }

    /** The way back from the provider. */
    @Get("/sign-in/oidc/callback")
    @Allows(Permission.ANYONE)
    HttpResponse<?> end(HttpRequest<?> request, @QueryValue @Nullable String code, @QueryValue @Nullable String state, @QueryValue @Nullable String iss) {
        if (signIn.isEmpty()) {
            return frame.absent(request);
        }
        Optional<Errand> errand = frame.cookie(request, ERRAND).flatMap(Errand::read);
        OidcSignIn.Answer answer = signIn.get().end(errand, state, code, iss, back(request), address.visit(request));
        Cookie done = frame.cookie(ERRAND, "").maxAge(0);
        return answer.signIn().<HttpResponse<?>>map(given -> entered(given, Addresses.inside(errand.orElseThrow().next())).cookie(done)
                .cookie(frame.cookie(LEAVING, answer.idToken()).maxAge(Sessions.LONGEST)))
            .orElseGet(() -> refused(request, answer.refusal().orElseThrow()).cookie(done));
    }

    private MutableHttpResponse<?> entered(Sessions.SignIn given, String next) {
        return given.token().<MutableHttpResponse<?>>map(token -> frame.go(next).cookie(cookie.of(token))).orElseGet(() ->
            frame.go("/sign-in/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)).cookie(cookie.ofStep(given.step().orElseThrow())));
    }

    /** Signed out here; leads on to sign out of the provider too, where this browser signed in by it. */
    @Get("/signed-out")
    @Allows(Permission.ANYONE)
    HttpResponse<?> left(HttpRequest<?> request) {
        Optional<URI> there = frame.cookie(request, LEAVING).flatMap(hint -> signIn.flatMap(each -> each.leave(hint, Tokens.next(), address(request) + "/sign-in")));
        MutableHttpResponse<String> shown = frame.show("account/signed-out", frame.page(request, "page.oidc.left.title"),
            Map.of("label", provider.label(), "there", there.map(URI::toString).orElse(""))).cookie(frame.cookie(LEAVING, "").maxAge(0));
        return there.isEmpty() ? shown : shown.header("Refresh", "0; url=" + there.get());
    }

    private MutableHttpResponse<String> refused(HttpRequest<?> request, Refusal refusal) {
        return frame.show("account/oidc-refused", frame.page(request, "page.oidc.refused.title", provider.label()), Map.of("refusal", refusal, "label", provider.label()))
            .status(HttpStatus.FORBIDDEN);
    }

    private String back(HttpRequest<?> request) {
        return address(request) + "/sign-in/oidc/callback";
    }

    private String address(HttpRequest<?> request) {
        return settings.address() != null ? settings.address() : (settings.isHttps() ? "https://" : "http://") + request.getHeaders().get("Host");
    }
}
