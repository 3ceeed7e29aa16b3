package fr.clausier.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out, one-time links, language, and what a browser gets when it may not. */
class SignInPagesTest {

    private static final String PASSWORD = "Douze-ormes et 1 pont";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Account claire;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        claire = Visitor.account(context, "claire", Role.FACILITATOR, Visitor.structure(context, "90000000100008"), null);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_visitor_is_led_to_sign_in_and_back_to_what_they_asked_for() {
        HttpResponse<String> refused = Visitor.to(context).get("/account?x=1");
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(refused)).isEqualTo("/sign-in?next=%2Faccount%3Fx%3D1");
    }

    @Test
    void a_password_chosen_by_link_opens_a_session_and_signing_out_ends_it() {
        Visitor visitor = Visitor.to(context);
        String token = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.PASSWORD, claire.id());
        assertThat(visitor.get("/link/" + token).body()).contains("Choisir un mot de passe");
        assertThat(visitor.post("/link/" + token, Map.of("password", "court")).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(visitor.post("/link/" + token, Map.of("password", PASSWORD)))).isEqualTo("/sign-in");
        assertThat(visitor.get("/sign-in").body()).contains("Votre mot de passe est enregistré");
        assertThat(visitor.get("/sign-in").body()).doesNotContain("Votre mot de passe est enregistré");
        HttpResponse<String> in = visitor.post("/sign-in", Map.of("email", "claire@exemple.fr", "password", PASSWORD, "next", "/account"));
        assertThat(Visitor.location(in)).isEqualTo("/account");
        assertThat(visitor.get("/account").body()).contains("claire@exemple.fr", "facilitateur");
        visitor.post("/sign-out", Map.of("a", "b"));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/link/" + token).body()).contains("Ce lien ne sert plus");
    }

    @Test
    void a_wrong_password_is_said_beside_its_field_and_the_address_is_given_back() {
        HttpResponse<String> answer = Visitor.to(context).post("/sign-in", Map.of("email", "nobody@exemple.fr", "password", "x"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Adresse ou mot de passe incorrect.", "nobody@exemple.fr", "aria-invalid=\"true\"");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("clausier=");
    }

    @Test
    void no_address_given_leads_out_of_the_site() {
        for (String elsewhere : List.of("https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "javascript:alert(1)")) {
            assertThat(Addresses.inside(elsewhere)).isEqualTo("/");
        }
        assertThat(Addresses.inside("/lots/3/hours/2026-03?a=b%20c")).isEqualTo("/lots/3/hours/2026-03?a=b%20c");
        assertThat(Addresses.inside(null)).isEqualTo("/");
    }

    @Test
    void without_a_mail_server_a_lost_password_is_asked_of_the_administrator() {
        Visitor visitor = Visitor.to(context);
        assertThat(visitor.get("/sign-in").body()).contains("href=\"/sign-in/lost\"");
        assertThat(visitor.get("/sign-in/lost").body()).contains("Cette instance n’envoie pas de courriel").doesNotContain("name=\"email\"");
        assertThat(visitor.post("/sign-in/lost", Map.of("email", "claire@exemple.fr")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_password_may_be_pasted_and_no_kind_of_character_is_asked_for() {
        String token = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.PASSWORD, claire.id());
        for (String page : List.of("/sign-in", "/link/" + token)) {
            assertThat(Visitor.to(context).get(page).body()).as(page).contains("type=\"password\"").doesNotContain("onpaste", "maxlength", "pattern=", "readonly");
        }
        assertThat(Visitor.to(context).get("/static/clausier.js").body()).doesNotContain("paste");
    }

    @Test
    void an_unknown_page_is_a_404_in_the_frame_of_the_product() {
        HttpResponse<String> answer = Visitor.to(context).as(claire).get("/nothing-here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Cette page n’existe pas, ou n’est pas à vous", "/static/clausier.css");
    }

    @Test
    void the_language_of_the_footer_wins_and_stays() {
        Visitor visitor = Visitor.to(context);
        assertThat(visitor.get("/sign-in").body()).contains("<html lang=\"fr\">", "Se connecter");
        assertThat(Visitor.location(visitor.post("/language", Map.of("language", "en", "back", "/sign-in")))).isEqualTo("/sign-in");
        assertThat(visitor.get("/sign-in").body()).contains("<html lang=\"en\">", "Sign in").doesNotContain("⟦");
    }

    @Test
    void styles_and_logo_are_served_to_everyone() {
        HttpResponse<String> css = Visitor.to(context).get("/static/clausier.css");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Type").orElse("")).contains("text/css");
        assertThat(css.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
        assertThat(Visitor.to(context).get("/static/logo.svg").headers().firstValue("Content-Type").orElse("")).contains("image/svg+xml");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : List.of("/sign-in", "/nothing-here", "/account", "/static/clausier.css")) {
            HttpResponse<String> answer = Visitor.to(context).get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(path)
                .contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        }
        assertThat(Visitor.to(context).get("/sign-in").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        Visitor visitor = Visitor.to(context);
        HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder(visitor.uri("/sign-in")).header("Sec-Fetch-Site", "cross-site")
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("email=a&password=b")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void the_first_administrator_is_created_by_link_on_an_empty_instance_only(@TempDir Path other) {
        try (ApplicationContext empty = Visitor.server(other, "2026-04-10")) {
            Visitor visitor = Visitor.to(empty);
            String token = empty.getBean(OneTimeLinks.class).forFirstAdministrator().orElseThrow();
            assertThat(visitor.get("/link/" + token).body()).contains("Créer le premier compte");
            HttpResponse<String> wrong = visitor.post("/link/" + token, Map.of("email", "admin", "displayName", "", "password", PASSWORD));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("Ce n’est pas une adresse électronique", "Cette valeur manque");
            visitor.post("/link/" + token, Map.of("email", "admin@exemple.fr", "displayName", "Ada", "password", PASSWORD));
            visitor.post("/sign-in", Map.of("email", "admin@exemple.fr", "password", PASSWORD));
            HttpResponse<String> led = visitor.get("/account");
            assertThat(Visitor.location(led)).isEqualTo("/account/second-factor");
            EntryPagesTest.setUp(empty, visitor);
            assertThat(visitor.get("/account").body()).contains("Ada", "administrateur");
            assertThat(empty.getBean(OneTimeLinks.class).forFirstAdministrator()).isEmpty();
        }
    }
}
