package fr.clausier.api;

import fr.clausier.ObserverExample;
import fr.clausier.TestInstance;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Json;
import fr.clausier.words.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A signed-in program, as the server meets it over HTTP. */
public final class ApiCaller {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookie;

    private ApiCaller(String cookie) {
        this.cookie = cookie;
    }

    /** Signed in under a role of the structure a scope belongs to; an observer for no organisation is one to whom its contracts are shown. */
    public static ApiCaller of(Scope scope, Role role, Long organisation) {
        if (role == Role.OBSERVER && organisation == null) {
            return of(scope, role, ObserverExample.shownEverything(scope));
        }
        Accounts accounts = TestInstance.get(Accounts.class);
        String email = UUID.randomUUID() + "@exemple.fr";
        long account = accounts.create(Accounts.operator(),
            new AccountDraft(email, "Compte de test", Language.FR, role, scope.structure(), organisation)).get().id();
        String link = TestInstance.get(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account);
        return new ApiCaller("clausier=" + TestInstance.get(Sessions.class).signInByLink(link).orElseThrow());
    }

    public static ApiCaller anonymous() {
        return new ApiCaller(null);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    public Answer post(String path, String json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    public Answer delete(String path, String json) {
        return send("DELETE", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
    }

    public Answer post(String path, byte[] file) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(file), "application/octet-stream");
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestInstance.address() + path)).method(method, body)
            .header("Content-Type", type).header("Accept", "application/json").header("Origin", TestInstance.address());
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String type, byte[] content) {

        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public Map<String, Object> json() {
            try {
                return Json.object(content);
            } catch (Json.Malformed malformed) {
                throw new AssertionError("not JSON: " + text(), malformed);
            }
        }
    }
}
