package fr.clausier.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clause closed by page, without a script: refused while something is open, exempted, opened again. */
class ClosingPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor buyer;
    private static String page;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
        page = "/lots/" + sample.silentLot();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void what_is_open_is_listed_and_refuses_the_closing() {
        assertThat(claire.get("/contracts/" + sample.contract().id()).body()).contains("href=\"" + page + "/closing\"");
        assertThat(claire.get(page + "/closing").body()).contains("Ce qui reste ouvert", "Peintures Lazuli n’a pas répondu pour");
        HttpResponse<String> refused = claire.post(page + "/closing", Map.of("standing", "CLOSED", "decidedOn", "2026-04-10", "reason", "Fin du chantier"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Peintures Lazuli n’a pas répondu pour", "Fin du chantier");
        assertThat(claire.get(page + "/certificate").statusCode()).isEqualTo(422);
        assertThat(buyer.get(page + "/closing").body()).doesNotContain("<textarea");
        assertThat(claire.get("/lots/999999/closing").statusCode()).isEqualTo(404);
    }

    @Test
    void an_exemption_needs_a_reason_and_so_does_opening_again() {
        assertThat(claire.post(page + "/closing", Map.of("standing", "EXEMPT", "decidedOn", "2026-04-01", "reason", "")).statusCode()).isEqualTo(422);
        assertThat(claire.post(page + "/closing", Map.of("standing", "EXEMPT", "decidedOn", "2026-04-01", "reason", "Lot abandonné")).statusCode()).isEqualTo(303);
        assertThat(claire.get(page + "/closing").body()).contains("Clause exemptée depuis le 01/04/2026", "Lot abandonné");
        assertThat(claire.post(page + "/closing/reopen", Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(claire.post(page + "/closing/reopen", Map.of("reason", "Le lot reprend")).statusCode()).isEqualTo(303);
        assertThat(claire.get(page + "/closing").body()).contains("Ce qui reste ouvert", "Rouverte le", "Le lot reprend");
    }
}
