package fr.clausier.web;

import fr.clausier.OwnBase;
import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.proof.QuickPasswords;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Siret;
import fr.clausier.words.Language;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A browser without a screen, on a server of its own with an empty database in memory: keeps cookies, says it is on the same site. */
public final class Visitor {

    private final ApplicationContext context;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

    private Visitor(ApplicationContext context) {
        this.context = context;
    }

    /** Starts a server on a pretended day. */
    public static ApplicationContext server(Path data, String today) {
        return server(data, today, 60_000);
    }

    /** The same. @param patience milliseconds before work becomes a job */
    public static ApplicationContext server(Path data, String today, long patience) {
        ApplicationContext context = ApplicationContext.builder().banner(false).beanDefinitions(QuickPasswords.bean()).properties(Map.of(
            "clausier.data", data.toString(), "clausier.today", today, "micronaut.server.port", -1, "clausier.patience", patience,
            "clausier.reports.folder", data.resolve("reports").toString(),
            "datasources.default.url", OwnBase.address(data))).start();
        OwnBase.started(context, data);
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    public static Visitor to(ApplicationContext context) {
        return new Visitor(context);
    }

    /** An account of a structure, created as the operator would. */
    public static Account account(ApplicationContext context, String name, Role role, Long structure, Long organisation) {
        AccountDraft draft = new AccountDraft(name.toLowerCase(java.util.Locale.ROOT).replace(" ", ".") + "@exemple.fr", name, Language.FR, role, structure, organisation);
        return done(context.getBean(Accounts.class).create(Accounts.operator(), draft));
    }

    /** A facilitator structure. */
    public static long structure(ApplicationContext context, String siret) {
        return done(context.getBean(Accounts.class).createStructure(Accounts.operator(), new Siret(siret), "PLIE " + siret)).id();
    }

    /** Signs in as this account, by a one-time link. */
    public Visitor as(Account account) {
        String token = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account.id());
        post("/link/" + token, Map.of("enter", "true"));
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").GET());
    }

    /** Sends a form; a value may be a list, sent as repeated fields. */
    public HttpResponse<String> post(String path, Map<String, ?> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> {
            Iterable<?> values = value instanceof Iterable<?> many ? many : java.util.List.of(value);
            values.forEach(each -> body.append(body.isEmpty() ? "" : "&").append(coded(name)).append('=').append(coded(each.toString())));
        });
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file as a plain multipart form does. */
    public HttpResponse<String> upload(String path, String field, String fileName, byte[] content) {
        String boundary = "limite" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(head, content, tail))));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The same for a file that is taken away. */
    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getBean(EmbeddedServer.class).getPort() + path);
    }

    /** Where a redirect leads, without the host. */
    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    /** The value of an outcome that must be done. */
    public static <T> T done(Outcome<T> outcome) {
        return outcome.fold(Outcome.Done::value, problems -> {
            throw new AssertionError(problems.toString());
        }, () -> {
            throw new AssertionError("absent");
        }, changed -> {
            throw new AssertionError("changed");
        });
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
