package fr.clausier.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No other site makes a browser write here, whatever the form it sends. */
class SameOriginTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        TestInstance.context();
    }

    private static int status(String method, String type, String... headers) throws IOException, InterruptedException {
        String body = type.startsWith("multipart") ? "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--b--\r\n" : "a=b";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestInstance.address() + "/sign-out"))
            .header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @ParameterizedTest
    @CsvSource({"same-origin,303", "none,303", "same-site,403", "cross-site,403", "nonsense,403"})
    void a_browser_says_where_a_request_comes_from(String site, int status) throws Exception {
        assertThat(status("POST", "application/x-www-form-urlencoded", "Sec-Fetch-Site", site, "Cookie", "clausier=x")).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ailleurs.example", "https://localhost", "http://localhost:1", "null", "http://localhost.ailleurs.example", "%%%"})
    void an_older_browser_says_its_origin(String origin) throws Exception {
        assertThat(status("POST", "application/x-www-form-urlencoded", "Origin", origin, "Cookie", "clausier=x")).isEqualTo(403);
        assertThat(status("POST", "application/x-www-form-urlencoded", "Origin", origin)).isEqualTo(403);
    }

    @Test
    void the_own_origin_passes() throws Exception {
        assertThat(status("POST", "application/x-www-form-urlencoded", "Origin", TestInstance.address(), "Cookie", "clausier=x")).isEqualTo(303);
    }

    @Test
    void what_the_browser_says_of_the_site_wins_over_an_origin() throws Exception {
        assertThat(status("POST", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site", "Origin", TestInstance.address()))
            .isEqualTo(403);
    }

    @Test
    void a_request_that_says_nothing_may_not_carry_a_cookie() throws Exception {
        assertThat(status("POST", "application/x-www-form-urlencoded", "Cookie", "clausier=x")).isEqualTo(403);
        assertThat(status("POST", "application/x-www-form-urlencoded")).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=b", "text/plain", "application/json", "application/octet-stream"})
    void the_kind_of_body_changes_nothing(String type) throws Exception {
        assertThat(status("POST", type, "Sec-Fetch-Site", "cross-site", "Cookie", "clausier=x")).isEqualTo(403);
        assertThat(status("POST", type, "Origin", "http://ailleurs.example")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void every_writing_method_is_watched(String method) throws Exception {
        assertThat(status(method, "application/json", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    }
}
