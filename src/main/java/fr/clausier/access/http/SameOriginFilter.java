package fr.clausier.access.http;

import fr.clausier.store.Settings;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.core.order.Ordered;
import java.net.URI;
import java.util.Set;

/**
 * No other site can make a signed-in browser write here. Every writing request, signing in included, must come from a page of
 * this site: the browser says so itself (Sec-Fetch-Site, or Origin in older ones), which no page can forge. A request that says
 * neither is let through only without a cookie; so is one that carries the token of a program, which no browser adds by itself. See docs/decisions on cross-site requests.
 */
@ServerFilter("/**")
final class SameOriginFilter implements Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final boolean https;

    SameOriginFilter(Settings settings) {
        this.https = settings.isHttps();
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        return READING.contains(request.getMethod()) || isOurs(request) ? null
            : HttpResponse.status(HttpStatus.FORBIDDEN).body("Request from another site refused");
    }

    private boolean isOurs(HttpRequest<?> request) {
        if (ProgramToken.of(request).isPresent() && request.getHeaders().get("Cookie") == null) {
            return true;
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaders().get("Origin");
        if (origin != null) {
            return (!https || origin.startsWith("https://")) && authority(origin).equals(request.getHeaders().get("Host"));
        }
        return request.getHeaders().get("Cookie") == null;
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
