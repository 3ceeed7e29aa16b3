package fr.clausier.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running server, asked by someone who means harm and has no account. What account holders may reach is another test's: RoutesTest. */
class HostileUseTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestInstance.address() + path)).header("Accept", "text/html,*/*;q=0.8");
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Bytes as they are, answered until the server closes. */
    private static String raw(String request) throws IOException {
        URI address = URI.create(TestInstance.address());
        try (Socket socket = new Socket("localhost", address.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void no_other_origin_may_read() throws Exception {
        HttpResponse<String> answer = get("/api/v1/contracts", "Origin", "https://ailleurs.example");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        assertThat(get("/sign-in", "Origin", "null").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/nothing-here", "/static/clausier.css", "/static/clausier.js", "/health"})
    void every_answer_says_its_type_and_its_letters(String path) throws Exception {
        String type = get(path).headers().firstValue("Content-Type").orElse("");
        assertThat(type).as(path).isNotEmpty();
        if (type.startsWith("text/")) {
            assertThat(type.toLowerCase(java.util.Locale.ROOT)).as(path).contains("charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PATCH", "PROPFIND", "DEBUG"})
    void methods_nobody_uses_are_refused(String method) throws Exception {
        String answer = raw(method + " /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Probe: a-value-sent-back\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("HTTP/1.1 2", "a-value-sent-back");
    }

    @Test
    void a_request_with_two_lengths_is_refused() throws Exception {
        String both = raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 40\r\nConnection: close\r\n\r\na=b&");
        assertThat(both).startsWith("HTTP/1.1 400");
        String smuggled = raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n"
            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /account HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(smuggled.split("HTTP/1.1 [0-9]", -1)).as("one answer").hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/", "/static", "/static/../application.yml", "/static/%2e%2e/application.yml", "/static/..%2fapplication.yml", "/static/%252e%252e%252fapplication.yml",
        "/static/..\\application.yml", "/api/v1/openapi/", "/.git/config", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF"})
    void no_folder_is_listed(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5", "datasources", "clausier.css\n");
    }

    @Test
    void only_the_health_of_the_server_is_told_to_strangers() throws Exception {
        for (String path : List.of("/beans", "/env", "/info", "/loggers", "/metrics", "/routes", "/threaddump", "/caches", "/stop", "/refresh", "/health/liveness/x")) {
            assertThat(get(path).statusCode()).as(path).isNotEqualTo(200);
        }
        HttpResponse<String> health = get("/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("jdbc", "diskSpace", "version");
    }

    @Test
    void no_answer_tells_what_serves_it() throws Exception {
        for (String path : List.of("/sign-in", "/nothing-here", "/api/v1/contracts", "/static/clausier.css")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().map().keySet()).as(path).doesNotContain("server", "x-powered-by");
            assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).as(path).doesNotContain("micronaut", "netty", "java.lang");
        }
    }

    @Test
    void a_parameter_sent_twice_takes_no_other_way() throws Exception {
        HttpResponse<String> answer = get("/sign-in?next=/account&next=//ailleurs.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("value=\"//ailleurs.example");
    }

    @Test
    void signing_out_tells_the_browser_to_forget() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestInstance.address() + "/sign-out")).header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody()).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    }

    @Test
    void what_is_typed_comes_back_as_text() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestInstance.address() + "/sign-in")).header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("email=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%27%20onfocus%3Dx&password=p")).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).contains("&lt;script").doesNotContain("<script>alert");
    }
}
