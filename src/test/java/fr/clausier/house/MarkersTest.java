package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import fr.clausier.TestInstance;
import fr.clausier.house.RouteCaller.Route;
import fr.clausier.kernel.Role;
import io.micronaut.http.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Two hundred markers, as names, mail addresses, telephone numbers, free texts, names of files, cells and malformed bodies, through every route that writes:
 * none is found in the log (ours told whole, libraries at their usual level), in the address an answer leads to, on the page of an error, in what the program
 * tells of itself.
 */
class MarkersTest {

    private static final int MARKERS = 200;
    private static final String MARKER = "Zqx[0-9]{3}wjk";
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    /** Pages that give back a form or a preview show what was sent in them: to whoever sent it, and nowhere else. */
    private static final List<Integer> ERRORS = List.of(400, 401, 403, 404, 405, 409, 413, 415, 429, 500);

    private final Logged logged = new Logged();
    private Level ours;
    private int next;
    private final Map<String, Integer> planted = new LinkedHashMap<>();

    /** Everything that is logged, exceptions with their messages. */
    private static final class Logged extends AppenderBase<ILoggingEvent> {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }

    @BeforeEach
    void listen() {
        logged.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        logged.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(logged);
        logger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        ours = logger("fr.clausier").getLevel();
        logger("fr.clausier").setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(logged);
        logger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        logger("fr.clausier").setLevel(ours);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Test
    @Tag("once")
    void of_two_hundred_markers_none_is_found_where_nothing_personal_belongs() throws Exception {
        Portfolio portfolio = Portfolio.filled();
        String cookie = portfolio.signedIn(Role.FACILITATOR);
        List<String> found = new ArrayList<>();
        for (Route route : Portfolio.writes()) {
            if (!route.template().contains("sign")) {
                String path = route.path(portfolio.ids(route));
                for (HttpResponse<String> answer : List.of(send(route, path, cookie, values(), true), send(route, path, cookie, values(), false))) {
                    look(route.method() + " " + path, answer, found);
                }
            }
        }
        look("/health", CLIENT.send(HttpRequest.newBuilder(URI.create(TestInstance.address() + "/health")).build(), HttpResponse.BodyHandlers.ofString()), found);
        logger("fr.clausier.house").info("the log is listened to: {}", "Zqx999wjk");
        assertThat(planted).hasSizeGreaterThanOrEqualTo(MARKERS);
        assertThat(logged.lines.stream().filter(line -> line.matches("(?s).*" + MARKER + ".*"))).containsExactly("fr.clausier.house the log is listened to: Zqx999wjk");
        assertThat(found).isEmpty();
    }

    private static void look(String asked, HttpResponse<String> answer, List<String> found) {
        answer.headers().map().forEach((name, values) -> {
            if (values.toString().matches(".*" + MARKER + ".*")) {
                found.add(asked + " in " + name);
            }
        });
        if (ERRORS.contains(answer.statusCode()) && answer.statusCode() != 409 && answer.body().matches("(?s).*" + MARKER + ".*")) {
            found.add(asked + " on the page of " + answer.statusCode());
        }
    }

    /** Values of all fields the product reads: markers in the shapes people's data have. */
    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> names = List.of("familyName", "firstName", "birthDate", "commune", "referrer", "reason", "remark", "motive", "text", "note", "name", "email", "mail",
            "phone", "telephone", "address", "object", "title", "number", "document", "grantedBy", "because", "comment", "subject", "body", "job", "skills", "place", "with",
            "said", "holdReason", "freezeReason", "displayName", "password", "reference", "siret", "month", "date", "startsOn", "group", "kind", "hours", "amount", "q", "search", "to",
            "contact", "function", "label", "happening", "person", "participant", "contract", "lot", "employer");
        for (String name : names) {
            String marker = String.format("Zqx%03dwjk", next++ % MARKERS);
            planted.merge(marker, 1, Integer::sum);
            values.put(name, switch (next % 4) {
                case 0 -> marker.toLowerCase(java.util.Locale.ROOT).replace("zqx", "Zqx") + "@exemple.fr";
                case 1 -> "Vu avec " + marker + " le 05/03/1990, 06 12 34 56 78";
                case 2 -> marker + "\r\nInjected: " + marker;
                default -> marker;
            });
        }
        return values;
    }

    private static HttpResponse<String> send(Route route, String path, String cookie, Map<String, String> values, boolean broken) throws Exception {
        MediaType type = route.consumes().isEmpty() ? MediaType.APPLICATION_JSON_TYPE : route.consumes().get(0);
        boolean json = type.getName().equals(MediaType.APPLICATION_JSON);
        boolean parts = type.getName().equals(MediaType.MULTIPART_FORM_DATA);
        String body = json ? json(values, broken) : parts ? parts(values, broken)
            : values.entrySet().stream().map(each -> each.getKey() + "=" + (broken ? each.getValue().replaceAll("\\s", "") + "%zz" : URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        String name = json ? MediaType.APPLICATION_JSON : parts ? MediaType.MULTIPART_FORM_DATA + "; boundary=limite"
            : type.getName().equals(MediaType.ALL) ? MediaType.APPLICATION_FORM_URLENCODED : type.getName();
        return CLIENT.send(HttpRequest.newBuilder(URI.create(TestInstance.address() + path)).header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin")
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html").header("Content-Type", name)
            .method(route.method().name(), HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String json(Map<String, String> values, boolean broken) {
        return values.entrySet().stream().map(each -> "\"" + each.getKey() + "\":\"" + each.getValue().replace("\r\n", "\\n") + "\"")
            .collect(Collectors.joining(",", "{", broken ? ",,Zqx000wjk" : "}"));
    }

    /** A form with a file named after someone, whose cells name others. */
    private static String parts(Map<String, String> values, boolean broken) {
        String file = values.getOrDefault("familyName", "") + ".csv";
        String cells = "Nom;Prénom;Heures\n" + IntStream.range(0, 5).mapToObj(i -> values.get("firstName") + ";" + values.get("name") + ";x").collect(Collectors.joining("\n"));
        return "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.replaceAll("[\r\n\"]", " ") + "\"\r\nContent-Type: text/csv\r\n\r\n" + cells
            + (broken ? "" : "\r\n--limite--\r\n");
    }
}
