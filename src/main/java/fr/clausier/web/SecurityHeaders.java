package fr.clausier.web;

import fr.clausier.store.Settings;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What browsers are told of every answer: nothing from another site runs, frames or receives anything; nothing personal stays
 * in a cache. The policy has no exception, so a page that needs one does not work, and a test sees it.
 */
@ServerFilter("/**")
final class SecurityHeaders implements Ordered {

    /** The content security policy of every page. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
        + "script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String CACHE = "Cache-Control";

    private final boolean https;

    SecurityHeaders(Settings settings) {
        this.https = settings.isHttps();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        all().forEach(response::header);
        if (request.getPath().equals("/sign-out")) {
            response.header("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        if (request.getPath().startsWith("/static/") && response.code() == 200) {
            lettersOf(request.getPath()).ifPresent(type -> response.contentType(type));
        }
        response.getHeaders().remove(CACHE);
        response.header(CACHE, request.getPath().startsWith("/static/") ? "public, max-age=3600" : "no-store");
    }

    /** What every answer carries, whatever was asked for. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Security-Policy", POLICY);
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Frame-Options", "DENY");
        all.put("Referrer-Policy", "same-origin");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        all.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (https) {
            all.put("Strict-Transport-Security", "max-age=31536000");
        }
        return all;
    }

    /** Styles and scripts say in which letters they are written. */
    private static Optional<String> lettersOf(String path) {
        return path.endsWith(".css") ? Optional.of("text/css;charset=utf-8") : path.endsWith(".js") ? Optional.of("text/javascript;charset=utf-8") : Optional.empty();
    }

    /** Outermost, so that an answer given by another filter carries the headers too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
