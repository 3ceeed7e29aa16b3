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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calls routes as the running router lists them, with as little as a request can hold. */
final class RouteCaller {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");
    private static final Pattern QUERY = Pattern.compile("\\{[?&#][^}]*}");

    private RouteCaller() { }

    /** One of our routes. */
    record Route(HttpMethod method, String template, Optional<Permission> asks, List<MediaType> consumes, Class<?> door) {

        boolean hasVariables() {
            return VARIABLE.matcher(template).find();
        }

        /** The address, every number in it being the same; months and versions keep a plain shape. */
        String path(String id) {
            return VARIABLE.matcher(template).replaceAll(found -> switch (found.group(1)) {
                case "month" -> "2026-03";
                case "version" -> "1";
                case "name", "token" -> "absent";
                default -> id;
            });
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    record Answer(int status, String body) {

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
    static Answer call(Route route, String id, String cookie) {
        String path = route.path(id);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestInstance.address() + path))
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html").header("Sec-Fetch-Site", "same-origin")
            .method(route.method().name(), HttpRequest.BodyPublishers.noBody());
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (route.method() != HttpMethod.GET) {
            withBody(request, route);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body().replace(path, "/asked-for"));
        } catch (IOException e) {
            throw new UncheckedIOException(route.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void withBody(HttpRequest.Builder request, Route route) {
        MediaType type = route.consumes().isEmpty() ? MediaType.APPLICATION_JSON_TYPE : route.consumes().get(0);
        String text = "version=0";
        String name = type.getName();
        if (name.equals(MediaType.APPLICATION_JSON)) {
            text = "{\"version\":0}";
        } else if (name.equals(MediaType.MULTIPART_FORM_DATA)) {
            name += "; boundary=limite";
            text = "--limite\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n0\r\n--limite--\r\n";
        } else if (name.equals(MediaType.ALL)) {
            name = MediaType.APPLICATION_FORM_URLENCODED;
        }
        request.header("Content-Type", name).method(route.method().name(), HttpRequest.BodyPublishers.ofString(text));
    }
}
