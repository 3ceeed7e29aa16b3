package fr.clausier.command;

import fr.clausier.access.http.LocalToken;
import fr.clausier.kernel.Siret;
import fr.clausier.store.Json;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Speaks the API for a command: to the server that runs on the data folder, else to one started on a free port of the loopback
 * for the time of the command. Either way a command does exactly what a program could do over HTTP.
 */
final class Client implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RunningServer server;
    private final ApplicationContext started;
    private final String structure;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Client(RunningServer server, ApplicationContext started, String structure) {
        this.server = server;
        this.started = started;
        this.structure = structure;
    }

    /** @param structure SIRET of the facilitator structure; null when the instance has only one */
    static Client open(Path data, String structure) {
        RunningServer running = RunningServer.announcedIn(data).filter(Client::answers).orElse(null);
        if (running != null) {
            return new Client(running, null, structure);
        }
        Map<String, Object> properties = new HashMap<>(Map.of("clausier.data", data.toString(), "micronaut.server.port", -1,
            "micronaut.server.host", "127.0.0.1"));
        ApplicationContext context = RunningServer.start(properties);
        return new Client(RunningServer.of(context), context, structure);
    }

    /** A client of a server this program has started itself. */
    static Client of(ApplicationContext context, Siret structure) {
        return new Client(RunningServer.of(context), null, structure.digits());
    }

    /** What the server answered. */
    record Answer(int status, byte[] body) {

        boolean isDone() {
            return status < 300;
        }

        Map<String, Object> json() {
            try {
                return Json.object(body);
            } catch (Json.Malformed notJson) {
                return Map.of();
            }
        }

        /** The problems the server named, each as one line: where, what was found, the sentence, an example. */
        List<String> problems() {
            return json().get("problems") instanceof List<?> all ? all.stream().map(Answer::line).toList() : List.of();
        }

        private static String line(Object problem) {
            Map<?, ?> p = (Map<?, ?>) problem;
            String found = text(p, "found").isEmpty() ? "" : CommandWords.say("command.found", text(p, "found")) + " ";
            String example = text(p, "example").isEmpty() ? "" : " " + CommandWords.say("command.example", text(p, "example"));
            return (text(p, "where") + " " + found + text(p, "message") + example).trim();
        }

        private static String text(Map<?, ?> values, String name) {
            return values.get(name) == null ? "" : values.get(name).toString();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Answer post(String path, byte[] content) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(content)).build());
    }

    Answer post(String path, Map<String, ?> content) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(Json.text(content))).build());
    }

    /** Takes a file away, whole or not at all; what is wrong is said on the error stream. */
    boolean download(String path, Path out) throws IOException, InterruptedException {
        Path part = Files.createTempFile(out.toAbsolutePath().getParent(), ".part-", ".tmp");
        try {
            HttpResponse<Path> response = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofFile(part));
            if (response.statusCode() >= 300) {
                Answer answer = new Answer(response.statusCode(), Files.readAllBytes(part));
                System.err.println(answer.json().getOrDefault("title", answer.status()));
                return false;
            }
            Files.move(part, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofMinutes(10))
            .header("Authorization", "Bearer " + server.token()).header("Accept", "*/*")
            .header("Accept-Language", CommandWords.words().language().tag());
        return structure == null ? request : request.header(LocalToken.STRUCTURE_HEADER, structure);
    }

    /** Work that lasts becomes a job: it is asked for again until it is over. */
    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        while (response.statusCode() == ACCEPTED) {
            Thread.sleep(PAUSE.toMillis());
            String job = response.headers().firstValue("Location").orElse(response.uri().getPath());
            response = http.send(request(job).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        return new Answer(response.statusCode(), response.body());
    }

    /** Whether a server of this machine runs on the data folder. */
    static boolean isServing(Path data) {
        return RunningServer.announcedIn(data).filter(Client::answers).isPresent();
    }

    private static boolean answers(RunningServer server) {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(server.address() + "/health")).timeout(Duration.ofSeconds(5)).build();
            return HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException killedSince) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
