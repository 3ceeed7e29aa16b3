package fr.clausier.access.tls;

import fr.clausier.store.Settings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Answers on the port that only leads to HTTPS: the same address, by HTTPS. Nothing else is told there. */
@ServerFilter("/**")
@Requires(property = "clausier.tls-redirect-port")
@Requires(property = Https.LOCAL_PORT)
final class HttpsFirst implements Ordered {

    private final Settings settings;
    private final int port;
    private final int https;

    HttpsFirst(Settings settings, @Value("${clausier.tls-redirect-port}") int port, @Value("${micronaut.server.port}") int https) {
        this.settings = settings;
        this.port = port;
        this.https = https;
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> lead(HttpRequest<?> request) {
        return request.getServerAddress().getPort() != port ? null
            : HttpResponse.status(HttpStatus.PERMANENT_REDIRECT).header(HttpHeaders.LOCATION, address(request) + request.getUri().getRawPath()
                + (request.getUri().getRawQuery() == null ? "" : "?" + request.getUri().getRawQuery()));
    }

    private String address(HttpRequest<?> request) {
        if (settings.address() != null) {
            return settings.address();
        }
        String host = request.getHeaders().get(HttpHeaders.HOST, String.class).orElse("localhost").replaceFirst(":\\d+$", "");
        return "https://" + host + (https == 443 ? "" : ":" + https);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }
}
