package fr.clausier.access.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import fr.clausier.access.oidc.Refusal.Raised;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks with the provider of identities, server to server. What it says is not believed here but by {@link Statements}. */
@Singleton
@Requires(property = "clausier.oidc.issuer", pattern = ".+")
class Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 200_000;

    private final OidcSettings settings;
    private final String secret;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private volatile Endpoints endpoints;

    Issuer(OidcSettings settings) {
        this.settings = settings;
        this.secret = settings.secret();
    }

    /** Both texts as received. @param idToken who signed in @param access what opens the rest */
    record Given(String idToken, String access) { }

    /** Where things are; asked once, and again only as long as it could not be told. */
    Endpoints endpoints() throws Raised {
        if (endpoints == null) {
            String base = settings.issuer().replaceFirst("/$", "");
            endpoints = Endpoints.read(text(HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration")), "application/json"), settings.issuer());
        }
        return endpoints;
    }

    /** The address a browser is sent to; nothing in it beyond what the standard asks for. */
    URI authorization(Errand errand, String back) throws Raised {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", settings.clientId());
        asked.put("redirect_uri", back);
        asked.put("scope", settings.scope());
        asked.put("state", errand.state());
        asked.put("nonce", errand.nonce());
        asked.put("code_challenge", errand.challenge());
        asked.put("code_challenge_method", "S256");
        if (!settings.levels().isEmpty()) {
            asked.put("acr_values", String.join(" ", settings.levels()));
        }
        return with(endpoints().authorization(), asked);
    }

    /** The address by which a browser signs out there too; null when the provider has none. */
    URI leaving(String idToken, String state, String back) throws Raised {
        URI leaving = endpoints().leaving();
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("id_token_hint", idToken);
        asked.put("state", state);
        asked.put("post_logout_redirect_uri", back);
        return leaving == null ? null : with(leaving, asked);
    }

    /** Gives the code for what it stands for. */
    Given exchange(String code, Errand errand, String back) throws Raised {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back);
        form.put("client_id", settings.clientId());
        form.put("client_secret", secret);
        form.put("code_verifier", errand.verifier());
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoints().token()).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(query(form)));
        try {
            Map<String, Object> said = JSONObjectUtils.parse(text(request, "application/json"));
            if (!(said.get("id_token") instanceof String idToken) || !(said.get("access_token") instanceof String access)) {
                throw new Raised(Refusal.UNPROVEN, null);
            }
            return new Given(idToken, access);
        } catch (ParseException malformed) {
            throw new Raised(Refusal.UNREACHABLE, malformed);
        }
    }

    /** What the provider tells of the person, as a signed text; anything else is refused. */
    String userinfo(String access) throws Raised {
        return text(HttpRequest.newBuilder(endpoints().userinfo()).header("Authorization", "Bearer " + access), "application/jwt").strip();
    }

    private String text(HttpRequest.Builder request, String type) throws Raised {
        try {
            HttpResponse<String> answer = client.send(request.timeout(PATIENCE).header("Accept", type).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().length() > LONGEST) {
                throw new Raised(Refusal.UNREACHABLE, null);
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith(type)) {
                throw new Raised(Refusal.UNPROVEN, null);
            }
            return answer.body();
        } catch (IOException e) {
            throw new Raised(Refusal.UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Raised(Refusal.UNREACHABLE, e);
        }
    }

    private static URI with(URI address, Map<String, String> asked) {
        return URI.create(address + (address.getQuery() == null ? "?" : "&") + query(asked));
    }

    private static String query(Map<String, String> values) {
        return values.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
