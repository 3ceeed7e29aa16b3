package fr.clausier.access.http;

import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import fr.clausier.store.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The one cookie of a signed-in browser, and that of one about to be: HttpOnly, SameSite, and over HTTPS Secure under the __Host- prefix. */
@Singleton
public final class SessionCookie {

    private static final String STEP = "-step";

    private final boolean https;

    SessionCookie(Settings settings) {
        this.https = settings.isHttps();
    }

    public Cookie of(String token) {
        return cookie(name(), token).maxAge(Sessions.LONGEST);
    }

    /** Makes the browser forget its session. */
    public Cookie none() {
        return cookie(name(), "").maxAge(0);
    }

    public Optional<String> token(HttpRequest<?> request) {
        return value(request, name());
    }

    /** Of a sign-in that waits for its second step: gives no right but to show a code. */
    public Cookie ofStep(String token) {
        return cookie(name() + STEP, token).maxAge(OneTimeLinks.STEP_LIFE);
    }

    /** Makes the browser forget it. */
    public Cookie noStep() {
        return cookie(name() + STEP, "").maxAge(0);
    }

    public Optional<String> step(HttpRequest<?> request) {
        return value(request, name() + STEP);
    }

    private static Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private Cookie cookie(String name, String value) {
        return Cookie.of(name, value).httpOnly(true).secure(https).sameSite(SameSite.Lax).path("/");
    }

    private String name() {
        return https ? "__Host-clausier" : "clausier";
    }
}
