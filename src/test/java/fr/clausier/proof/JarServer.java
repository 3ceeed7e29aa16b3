package fr.clausier.proof;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product as people run it: the packaged jar in a process of its own, spoken to over HTTP alone. */
public final class JarServer {

    static final Path JAR = Path.of("target", "clausier.jar");
    private static final Pattern LINK = Pattern.compile("/link/([A-Za-z0-9_-]{20,})");
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;
    private final String address;
    private final Duration start;

    private JarServer(Process process, Path output, String address, Duration start) {
        this.process = process;
        this.output = output;
        this.address = address;
        this.start = start;
    }

    /** Starts {@code serve} on a data folder and waits for its first answer. */
    static JarServer on(Path data, String... javaOptions) throws IOException, InterruptedException {
        int port = freePort();
        Path output = Files.createTempFile("serve", ".log");
        List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", JAR.toString(), "serve", "--data", data.toString(), "--port", Integer.toString(port)));
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        String address = "http://localhost:" + port;
        while (!answers(address)) {
            if (!process.isAlive() || System.nanoTime() - from > LONGEST_START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start:\n" + Files.readString(output));
            }
            Thread.sleep(20);
        }
        return new JarServer(process, output, address, Duration.ofNanos(System.nanoTime() - from));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(String address) throws InterruptedException {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address + "/health")).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return address;
    }

    /** From the start of the process to the first answer. */
    Duration start() {
        return start;
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: the process has no time for anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** SIGTERM, and the time it takes to end. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** The token of the link printed for the first administrator. */
    String printedToken() throws IOException, InterruptedException {
        for (int i = 0; i < 500; i++) {
            Matcher link = LINK.matcher(Files.readString(output));
            if (link.find()) {
                return link.group(1);
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("no link was printed:\n" + Files.readString(output));
    }

    /** A browser or program that keeps its cookies. */
    static final class Client {

        private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String uri) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(uri)).GET().build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> form(String uri, Map<String, String> values) throws IOException, InterruptedException {
            String body = values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
            return post(uri, "application/x-www-form-urlencoded", body);
        }

        HttpResponse<String> json(String uri, String body) throws IOException, InterruptedException {
            return post(uri, "application/json", body);
        }

        private HttpResponse<String> post(String uri, String type, String body) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(uri)).header("Content-Type", type).header("Sec-Fetch-Site", "same-origin")
                .timeout(Duration.ofSeconds(30)).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
