package fr.clausier.house;

import fr.clausier.TestInstance;
import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calls routes as the running router lists them, with as little as a request can hold. */
final class RouteCaller {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");
    private static final Pattern QUERY = Pattern.compile("\\{[?&#][^}]*}");

    private RouteCaller() { }

    /** One of our routes. */
    record Route(HttpMethod method, String template, Optional<Permission> asks, List<MediaType> consumes, Class<?> door) {

        boolean hasVariables() {
            return VARIABLE.matcher(template).find();
        }

        /** The address with these numbers, in their order; months and versions keep a plain shape. */
        String path(List<String> ids) {
            Iterator<String> next = ids.iterator();
            return VARIABLE.matcher(template).replaceAll(found -> switch (found.group(1)) {
                case "month" -> "2026-03";
                case "version" -> "1";
                case "name", "token" -> "absent";
                default -> next.hasNext() ? next.next() : "R-03";
            });
        }

        boolean isWriting() {
            return method != HttpMethod.GET;
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    /** Whether a variable of an address is the number of a thing. */
    static boolean isNumber(String variable) {
        return !List.of("month", "version", "name", "token").contains(variable);
    }

    /** What came back, what was asked for taken out of it. @param leads where a redirect leads */
    record Answer(int status, String body, String leads) {

        boolean isGiven() {
            return status / 100 == 2;
        }
    }

    /** Every route of our packages, reading or writing. */
    static List<Route> routes() {
        return TestInstance.get(Router.class).uriRoutes().filter(route -> Floors.isOurs(route.getDeclaringType().getPackageName()))
            .filter(route -> route.getHttpMethod() != HttpMethod.HEAD && route.getHttpMethod() != HttpMethod.OPTIONS)
            .map(RouteCaller::route).distinct().sorted(Comparator.comparing(Route::toString)).toList();
    }

    private static Route route(UriRouteInfo<?, ?> info) {
        return new Route(info.getHttpMethod(), QUERY.matcher(info.getUriMatchTemplate().toString()).replaceAll(""),
            info.getAnnotationMetadata().enumValue(Allows.class, Permission.class), info.getConsumes(), info.getDeclaringType());
    }

    /** @param cookie of a session, or null for nobody */
    static Answer call(Route route, List<String> ids, String cookie) {
        String name = type(route).getName();
        String text = "version=0";
        if (name.equals(MediaType.APPLICATION_JSON)) {
            text = "{\"version\":0}";
        } else if (name.equals(MediaType.MULTIPART_FORM_DATA)) {
            text = multipart(Map.of("version", List.of("0")));
        }
        return send(route.method().name(), route.path(ids), cookie, route.isWriting() ? name : null, text);
    }

    /** Sends a body. @param type its media type, or null when there is none */
    static Answer send(String method, String path, String cookie, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestInstance.address() + path))
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html").header("Sec-Fetch-Site", "same-origin")
            .method(method, type == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (type != null) {
            request.header("Content-Type", type.equals(MediaType.MULTIPART_FORM_DATA) ? type + "; boundary=limite" : type);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body().replace(path, "/asked-for"),
                response.headers().firstValue("Location").orElse("").replace(URLEncoder.encode(path, StandardCharsets.UTF_8), "/asked-for").replace(path, "/asked-for"));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The kind of body a route takes. */
    static MediaType type(Route route) {
        MediaType first = route.consumes().isEmpty() ? MediaType.APPLICATION_JSON_TYPE : route.consumes().get(0);
        return first.getName().equals(MediaType.ALL) ? MediaType.APPLICATION_FORM_URLENCODED_TYPE : first;
    }

    static String multipart(Map<String, List<String>> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> body.append("--limite\r\nContent-Disposition: form-data; name=\"").append(name)
            .append("\"\r\n\r\n").append(value).append("\r\n")));
        return body.append("--limite--\r\n").toString();
    }
}
