package fr.clausier.access.http;

import fr.clausier.access.Sessions;
import fr.clausier.store.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The one cookie of a signed-in browser: HttpOnly, SameSite, and over HTTPS Secure under the __Host- prefix. */
@Singleton
public final class SessionCookie {

    private final boolean https;

    SessionCookie(Settings settings) {
        this.https = settings.isHttps();
    }

    public Cookie of(String token) {
        return cookie(token).maxAge(Sessions.LONGEST);
    }

    /** Makes the browser forget its session. */
    public Cookie none() {
        return cookie("").maxAge(0);
    }

    public Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value).httpOnly(true).secure(https).sameSite(SameSite.Lax).path("/");
    }

    private String name() {
        return https ? "__Host-clausier" : "clausier";
    }
}
