package fr.clausier.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.clausier.OwnBase;
import fr.clausier.TestInstance;
import fr.clausier.access.Account;
import fr.clausier.access.AccountRights;
import fr.clausier.access.Accounts;
import fr.clausier.kernel.Role;
import fr.clausier.web.Chromium;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a real provider of identities, from the button to the page one wanted, and out of it again. */
class OidcPagesTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static NodeProvider provider;
    private static String home;
    private static long structure;

    @BeforeAll
    static void start() throws Exception {
        int port = free();
        int there = free();
        home = "http://localhost:" + port;
        provider = NodeProvider.start(there, "un-secret-bien-garde", home);
        context = ApplicationContext.builder().banner(false).properties(Map.of("clausier.data", data.toString(), "clausier.today", "2026-04-10", "micronaut.server.port", port,
            "clausier.oidc.issuer", provider.issuer(), "clausier.oidc.client-id", "clausier", "clausier.oidc.client-secret", "un-secret-bien-garde", "clausier.oidc.label", "ProConnect",
            "datasources.default.url", OwnBase.address(data))).start();
        OwnBase.started(context, data);
        context.getBean(EmbeddedServer.class).start();
        structure = Visitor.structure(context, "90000000300004");
        Visitor.account(context, "Claire", Role.FACILITATOR, structure, null);
        Visitor.account(context, "Nonverifie", Role.FACILITATOR, structure, null);
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Follows the way there and back as a browser does, giving this name to the provider. @return the answer to the way back */
    private static HttpResponse<String> signsIn(Visitor visitor, String login) {
        HttpResponse<String> answer = visitor.get("/sign-in/oidc?next=%2Fcontracts");
        for (int step = 0; step < 12; step++) {
            if (answer.statusCode() == 200) {
                answer = sends(visitor, answer, "&login=" + login + "&password=x");
            } else {
                assertThat(answer.statusCode()).isIn(302, 303);
                URI next = answer.uri().resolve(Visitor.location(answer));
                answer = visitor.send(HttpRequest.newBuilder(next).header("Accept", "text/html").GET());
                if (next.toString().startsWith(home)) {
                    return answer;
                }
            }
        }
        throw new AssertionError("no way back after twelve steps");
    }

    private static HttpResponse<String> sends(Visitor visitor, HttpResponse<String> page, String more) {
        Matcher action = ACTION.matcher(page.body());
        assertThat(action.find()).as(page.body()).isTrue();
        StringBuilder body = new StringBuilder();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            body.append('&').append(hidden.group(1)).append('=').append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
        }
        return visitor.send(HttpRequest.newBuilder(page.uri().resolve(action.group(1))).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.substring(1) + more)));
    }

    @Test
    void a_code_is_exchanged_and_the_person_is_where_they_wanted_to_go_then_signs_out_of_both() {
        Visitor claire = Visitor.to(context);
        HttpResponse<String> back = signsIn(claire, "claire");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(back)).isEqualTo("/contracts");
        assertThat(claire.get("/contracts").body()).contains("Claire");
        // the same way back a second time: its errand is over
        assertThat(claire.send(HttpRequest.newBuilder(back.uri()).header("Accept", "text/html").GET()).statusCode()).isEqualTo(403);

        assertThat(Visitor.location(claire.post("/sign-out", Map.of()))).isEqualTo("/signed-out");
        HttpResponse<String> out = claire.get("/signed-out");
        String there = out.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
        assertThat(there).startsWith(provider.issuer() + "/session/end?id_token_hint=").contains("state=");
        HttpResponse<String> asked = claire.send(HttpRequest.newBuilder(URI.create(there)).header("Accept", "text/html").GET());
        assertThat(asked.statusCode()).isEqualTo(200);
        HttpResponse<String> left = sends(claire, asked, "&logout=yes");
        assertThat(Visitor.location(left)).startsWith(home + "/sign-in?state=");
        assertThat(claire.get("/contracts").statusCode()).isEqualTo(303);
        assertThat(claire.get("/signed-out").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void an_account_is_unlinked_by_its_person_or_by_an_administrator_and_linked_anew_by_the_next_sign_in() {
        Account mona = Visitor.account(context, "Mona", Role.FACILITATOR, structure, null);
        Visitor here = Visitor.to(context);
        signsIn(here, "mona");
        assertThat(here.get("/account").body()).contains("Connexion avec ProConnect", "/account/identity/unlink");
        assertThat(Visitor.location(here.post("/account/identity/unlink", Map.of("a", "b")))).isEqualTo("/account");
        assertThat(here.get("/account").body()).contains("n’est plus rattaché").doesNotContain("/account/identity/unlink");
        assertThat(here.post("/account/identity/unlink", Map.of("a", "b")).statusCode()).as("nothing left to unlink").isEqualTo(404);

        Visitor again = Visitor.to(context);
        assertThat(Visitor.location(signsIn(again, "mona"))).isEqualTo("/contracts");
        Visitor admin = Visitor.to(context).as(Visitor.account(context, "Gardienne", Role.ADMIN, null, null));
        String path = "/accounts/" + mona.id();
        assertThat(admin.get(path).body()).contains(path + "/forget-identity");
        assertThat(admin.get(path + "/forget-identity").body()).contains("Détacher Mona");
        assertThat(Visitor.location(admin.post(path + "/forget-identity", Map.of("a", "b")))).isEqualTo(path);
        assertThat(admin.get(path).body()).contains("ses sessions sont fermées");
        assertThat(here.get("/account").statusCode()).as("signed out").isEqualTo(303);
        assertThat(again.get("/account").statusCode()).as("signed out").isEqualTo(303);
        admin.post(path + "/forget-identity", Map.of("a", "b"));
        assertThat(admin.get(path).body()).contains("rien n’a changé");
        assertThat(admin.post("/accounts/999999/forget-identity", Map.of("a", "b")).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_nobody_here_has_is_told_whom_to_ask_and_no_account_is_made() {
        int before = context.getBean(Accounts.class).all(Accounts.operator()).size();
        HttpResponse<String> back = signsIn(Visitor.to(context), "inconnue");
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("Un compte ne se crée pas tout seul").contains("ProConnect");
        assertThat(context.getBean(Accounts.class).all(Accounts.operator())).hasSize(before);
    }

    @Test
    void an_address_the_provider_did_not_verify_opens_nothing() {
        HttpResponse<String> back = signsIn(Visitor.to(context), "nonverifie");
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("ne garantit pas");
    }

    @Test
    void a_disabled_account_opens_nothing() {
        Account gone = Visitor.account(context, "Partie", Role.FACILITATOR, structure, null);
        context.getBean(AccountRights.class).disable(Accounts.operator(), gone.id()).get();
        HttpResponse<String> back = signsIn(Visitor.to(context), "partie");
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("désactivé");
    }

    @Test
    void a_way_back_nobody_set_out_for_is_refused() {
        HttpResponse<String> back = Visitor.to(context).get("/sign-in/oidc/callback?code=x&state=y");
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("dans une autre fenêtre");
        Visitor visitor = Visitor.to(context);
        visitor.get("/sign-in/oidc?next=https://ailleurs.example");
        assertThat(visitor.get("/sign-in/oidc/callback?error=access_denied&state=y").statusCode()).isEqualTo(403);
    }

    @Test
    void without_a_provider_there_is_neither_button_nor_page() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> page = client.send(HttpRequest.newBuilder(URI.create(TestInstance.address() + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.body()).doesNotContain("/sign-in/oidc");
        assertThat(client.send(HttpRequest.newBuilder(URI.create(TestInstance.address() + "/sign-in/oidc")).build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    @Test
    void in_a_browser_one_button_leads_there_and_back() {
        Visitor.account(context, "Nadia", Role.FACILITATOR, structure, null);
        try (BrowserContext window = Chromium.orSkip("signing in by a provider is not tried in a browser.").browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("fr-FR"))) {
            window.route(address -> !address.startsWith("http://localhost"), route -> route.abort());
            Page page = window.newPage();
            page.navigate(home + "/contracts");
            page.click("a[href^='/sign-in/oidc']");
            page.fill("input[name=login]", "nadia");
            page.fill("input[name=password]", "x");
            page.click("button[type=submit]");
            page.click("button[type=submit]");
            page.waitForURL(home + "/contracts");
            assertThat(page.locator(".who").innerText()).contains("Nadia");
            page.click("form[action='/sign-out'] button");
            page.waitForURL(provider.issuer() + "/session/end**");
            page.click("button[value=yes]");
            page.waitForURL(home + "/sign-in**");
            assertThat(page.locator("a[href^='/sign-in/oidc']").innerText()).isEqualTo("Se connecter avec ProConnect");
        }
    }
}
