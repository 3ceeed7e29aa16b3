package fr.clausier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.access.Account;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.tls.Https;
import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.value.MapPropertyResolver;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A server that was given a certificate speaks HTTPS itself; and what every kind of answer carries by then. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HttpsTest {

    private static final String PASSWORD = "motdepasse";

    @TempDir
    private static Path folder;
    private static ApplicationContext context;
    private static SSLContext trust;
    private static HttpClient client;
    private static int port;
    private static int leading;

    @BeforeAll
    static void serve() throws Exception {
        certificate();
        port = free();
        leading = free();
        context = RunningServer.start(new HashMap<>(Map.of("clausier.serving", "true", "clausier.data", folder.toString(), "clausier.today", "2026-04-10", "micronaut.server.port", port,
            "clausier.tls-certificate", folder.resolve("cert.pem").toString(), "clausier.tls-key", folder.resolve("key.pem").toString(), "clausier.tls-redirect-port", leading,
            "datasources.default.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")));
        client = HttpClient.newBuilder().sslContext(trust).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    /** A key and a certificate for localhost, as files of both kinds. */
    private static void certificate() throws Exception {
        Path store = folder.resolve("cert.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "clausier", "-keyalg", "EC", "-validity", "2", "-dname",
            "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        pem("cert.pem", "CERTIFICATE", keys.getCertificate("clausier").getEncoded());
        pem("key.pem", "PRIVATE KEY", keys.getKey("clausier", PASSWORD.toCharArray()).getEncoded());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("clausier", keys.getCertificate("clausier"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
    }

    private static void pem(String file, String kind, byte[] content) throws IOException {
        Files.writeString(folder.resolve(file), "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind + "-----\n");
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path)).method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String session() throws IOException, InterruptedException {
        Account account = Visitor.account(context, "Claire " + UUID.randomUUID(), Role.FACILITATOR, Visitor.structure(context, fr.clausier.TestInstance.siret().digits()), null);
        String token = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account.id());
        HttpResponse<String> entered = send("POST", "/link/" + token, "enter=true", "Sec-Fetch-Site", "same-origin", "X-Forwarded-Proto", "http", "Forwarded", "proto=http");
        return entered.headers().firstValue("Set-Cookie").orElse("");
    }

    @Test
    @Order(1)
    void a_page_comes_by_a_version_of_tls_that_is_still_sound() throws Exception {
        HttpResponse<String> page = send("GET", "/sign-in", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        try (SSLSocket older = (SSLSocket) trust.getSocketFactory().createSocket("localhost", port)) {
            older.setEnabledProtocols(new String[] {"TLSv1.2"});
            older.startHandshake();
            assertThat(older.getSession().getCipherSuite()).contains("_ECDHE_").contains("GCM");
        }
        try (SSLSocket weak = (SSLSocket) trust.getSocketFactory().createSocket("localhost", port)) {
            weak.setEnabledProtocols(new String[] {"TLSv1.2"});
            weak.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
            assertThatThrownBy(weak::startHandshake).isInstanceOf(IOException.class);
        }
    }

    /** What a proxy, or anyone, says of the scheme changes nothing: the settings say it. */
    @Test
    @Order(1)
    void the_session_cookie_belongs_to_this_host_over_https_alone() throws Exception {
        assertThat(session()).startsWith("__Host-clausier=").contains("; Path=/").contains("; Secure").containsIgnoringCase("; HttpOnly").contains("; SameSite=Lax").doesNotContain("Domain");
        assertThat(send("POST", "/language", "language=en&back=/sign-in", "Sec-Fetch-Site", "same-origin").headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-language=en");
        HttpResponse<String> english = send("GET", "/sign-in", "", "Cookie", "__Host-language=en", "Accept-Language", "fr");
        assertThat(english.body()).contains("<html lang=\"en\"");
    }

    @Test
    @Order(1)
    void a_form_of_the_same_host_without_https_may_not_write_here() throws Exception {
        assertThat(send("POST", "/sign-in", "email=a&password=b", "Origin", "http://localhost:" + port).statusCode()).isEqualTo(403);
        assertThat(send("POST", "/sign-in", "email=a&password=b", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(send("POST", "/sign-in", "email=a&password=b", "Origin", "https://localhost:" + port).statusCode()).isEqualTo(422);
    }

    @Test
    @Order(1)
    void the_plain_port_leads_to_https_and_gives_nothing() throws Exception {
        for (String path : List.of("/", "/contracts?page=2", "/api/v1/contracts", "/static/clausier.css")) {
            HttpResponse<String> led = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + leading + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(led.statusCode()).isEqualTo(308);
            assertThat(Visitor.location(led)).isEqualTo("https://localhost:" + port + path);
            assertThat(led.body()).isEmpty();
        }
    }

    @Test
    @Order(1)
    void commands_of_this_machine_still_reach_the_server() throws Exception {
        RunningServer server = RunningServer.of(context);
        HttpResponse<String> structures = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address() + "/health")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(server.address()).startsWith("http://127.0.0.1:");
        assertThat(structures.statusCode()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void a_certificate_without_its_key_is_told_before_anything_starts() {
        Map<String, Object> given = Map.of("clausier.tls-certificate", folder.resolve("cert.pem").toString(), "clausier.tls-key", "/nulle/part.pem");
        assertThatThrownBy(() -> Https.settings(new MapPropertyResolver(given))).hasMessage("CLAUSIER_TLS_KEY: this file cannot be read: /nulle/part.pem");
        assertThat(Https.settings(new MapPropertyResolver(Map.of()))).isEmpty();
        assertThat(Https.settings(new MapPropertyResolver(Map.of("clausier.tls-certificate", folder.resolve("cert.p12").toString(), "clausier.tls-password", PASSWORD))))
            .containsEntry("micronaut.server.ssl.key-store.type", "PKCS12").containsEntry("micronaut.server.ssl.key-store.password", PASSWORD);
    }

    /** Each kind of answer there is, on the MDN Observatory's scale: 130 without a cookie, 135 with one. */
    @Test
    @Order(2)
    void every_kind_of_answer_is_worth_130_on_the_observatorys_scale() throws Exception {
        String cookie = session().replaceFirst(";.*", "");
        Map<String, Observatory> scores = new TreeMap<>();
        scored(scores, "page", 200, send("GET", "/sign-in", ""));
        scored(scores, "page of someone signed in", 200, send("GET", "/contracts", "", "Cookie", cookie));
        scored(scores, "redirect", 303, send("GET", "/contracts", ""));
        scored(scores, "cookie", 303, send("POST", "/language", "language=en&back=/", "Sec-Fetch-Site", "same-origin"));
        scored(scores, "form refused", 422, send("POST", "/sign-in", "email=a&password=b", "Sec-Fetch-Site", "same-origin"));
        scored(scores, "other site", 403, send("POST", "/sign-in", "", "Sec-Fetch-Site", "cross-site"));
        scored(scores, "absent page", 404, send("GET", "/rien", "", "Cookie", cookie));
        scored(scores, "absent thing", 404, send("GET", "/contracts/999", "", "Cookie", cookie));
        scored(scores, "method", 405, send("PUT", "/sign-in", "", "Sec-Fetch-Site", "same-origin"));
        scored(scores, "api", 200, send("GET", "/api/v1/contracts", "", "Cookie", cookie));
        scored(scores, "api signed out", 401, send("GET", "/api/v1/contracts", ""));
        scored(scores, "api malformed", 422, send("POST", "/api/v1/contracts", "{", "Cookie", cookie, "Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"));
        scored(scores, "not acceptable", 406, send("GET", "/api/v1/openapi.yml", "", "Cookie", cookie));
        scored(scores, "static file", 200, send("GET", "/static/clausier.css", ""));
        scored(scores, "static file absent", 0, send("GET", "/static/rien.css", ""));
        scored(scores, "download", 200, send("GET", "/imports/base/template.xlsx", "", "Cookie", cookie));
        scored(scores, "health", 200, send("GET", "/health", ""));
        raw(scores, "too large", 413, "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 41000000\r\n\r\n");
        raw(scores, "malformed request", 400, "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n");
        raw(scores, "malformed address", 400, "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw(scores, "line too long", 413, "GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw(scores, "headers too long", 413, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Longue: " + "a".repeat(20_000) + "\r\n\r\n");
        raw(scores, "nonsense", 400, "G@T / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection()) {
            connection.createStatement().execute("ALTER TABLE one_time_link RENAME TO gone");
        }
        scored(scores, "failure", 500, send("GET", "/link/absent", ""));
        System.out.println("observatory: " + scores.entrySet().stream().map(each -> each.getKey() + " " + each.getValue().score()).toList());
        assertThat(scores).hasSize(24);
        assertThat(scores.entrySet().stream().filter(each -> each.getValue().score() < 130).map(each -> each.getKey() + " " + each.getValue())).isEmpty();
        assertThat(scores.get("cookie").score()).isEqualTo(135);
    }

    private static void scored(Map<String, Observatory> scores, String kind, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(kind).isEqualTo(status == 0 ? answer.statusCode() : status);
        scores.put(kind, Observatory.of(answer.headers().map(), answer.body()));
    }

    private static void raw(Map<String, Observatory> scores, String kind, int status, String request) throws IOException {
        try (SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int read = socket.getInputStream().read(); read >= 0; read = socket.getInputStream().read()) {
                if (read == '\n') {
                    if (line.isEmpty()) {
                        break;
                    }
                    lines.add(line.toString());
                    line.setLength(0);
                } else if (read != '\r') {
                    line.append((char) read);
                }
            }
            assertThat(lines).as(kind).isNotEmpty();
            assertThat(lines.get(0)).as(kind).contains(" " + status + " ");
            Map<String, List<String>> headers = new HashMap<>();
            lines.stream().skip(1).map(each -> each.split(": ?", 2)).forEach(each -> headers.computeIfAbsent(each[0], name -> new ArrayList<>()).add(each[1]));
            scores.put(kind, Observatory.of(headers, ""));
        }
    }
}
