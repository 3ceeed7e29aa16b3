package fr.clausier.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.clausier.TestInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Ways in and refusals leave a line each, that names nobody and holds nothing a stranger wrote. */
class RefusalLogTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("fr.clausier.security");
    private final HttpClient client = HttpClient.newHttpClient();
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    @BeforeEach
    void listen() {
        kept.start();
        LOG.addAppender(kept);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(kept);
    }

    @Test
    void a_failed_sign_in_is_told_without_the_address_or_the_password_typed() throws Exception {
        post("/sign-in", "email=madame.martin%40exemple.fr&password=sesame", "same-origin");
        assertThat(lines()).anyMatch(line -> line.contains("POST /sign-in from ") && line.endsWith(" as nobody"))
            .noneMatch(line -> line.contains("martin") || line.contains("sesame"));
    }

    @Test
    void a_write_from_another_site_is_told() throws Exception {
        assertThat(post("/contracts", "number=1", "cross-site")).isEqualTo(403);
        assertThat(lines()).anyMatch(line -> line.startsWith("403 POST /contracts from "));
    }

    @Test
    void a_program_without_rights_is_told() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestInstance.address() + "/api/v1/contracts")).header("Accept", "application/json").build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(lines()).anyMatch(line -> line.startsWith("401 GET /api/v1/contracts from "));
    }

    @Test
    void what_a_stranger_writes_breaks_no_line() throws Exception {
        post("/link/%0d%0a2026-01-01%20ERROR%20invented", "enter=true", "same-origin");
        post("/sign-in/%0aERROR%20invented", "a=b", "same-origin");
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> !line.contains("\n") && !line.contains("\r") && !line.contains("invented"));
        assertThat(written("a name\r\nERROR invented\n  at somewhere").lines()).hasSize(1);
    }

    @Test
    void a_network_is_told_not_a_machine() {
        assertThat(RefusalLog.network("192.0.2.17")).isEqualTo("192.0.2.*");
        assertThat(RefusalLog.network("2001:db8:0:0:0:0:0:1")).isEqualTo("2001:db8:0:0:0:0:0:*");
        assertThat(RefusalLog.network("?")).isEqualTo("?");
    }

    /** A message as the log of the product writes it. */
    private String written(String message) throws IOException {
        String settings = Files.readString(Path.of("src", "main", "resources", "logback.xml"));
        PatternLayout layout = new PatternLayout();
        layout.setContext(LOG.getLoggerContext());
        layout.setPattern(Pattern.compile("<pattern>(.*)</pattern>").matcher(settings).results().findFirst().orElseThrow().group(1));
        layout.start();
        LOG.info(message);
        return layout.doLayout(kept.list.get(kept.list.size() - 1));
    }

    private int post(String path, String body, String site) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestInstance.address() + path)).header("Sec-Fetch-Site", site).header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private List<String> lines() {
        return List.copyOf(kept.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
