package fr.clausier.web.control;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.report.declaration.Answering;
import fr.clausier.web.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The control queue by clicks: seen with facts, proofs and rule; decided several at once; a question goes to the employer and its reply comes back. */
class ControlPagesTest {

    private final Answering answering = new Answering();
    private final Visitor claire = visitor(Role.FACILITATOR, null);
    private final Visitor provider = visitor(Role.PROVIDER, answering.employer.organisation());
    private final String sheet = "/declarations/" + answering.declaration().id();

    private Visitor visitor(Role role, Long organisation) {
        return Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Compte " + UUID.randomUUID(), role,
            answering.site.scope.structure(), organisation));
    }

    private List<String> waiting(String page) {
        return java.util.regex.Pattern.compile("name=\"chosen\" value=\"([0-9]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void lines_are_shown_by_rule_with_facts_and_proofs_and_the_filter_stays_in_the_address() {
        String all = claire.get("/control").body();
        assertThat(all).contains("ALIX Dominique", "BERGER Camille", "mars 2026").doesNotContain("⟦");
        assertThat(waiting(all)).hasSize(2);
        assertThat(claire.get("/control?month=2026-02").body()).contains("Aucune ligne ne correspond");
        assertThat(claire.get("/control?month=2026-03&rule=quoi&lot=x").body()).contains("action=\"/control?month=2026-03&amp;page=1\"");
        assertThat(claire.get("/").body()).contains("href=\"/control\"");
        assertThat(claire.get("/declarations").body()).contains("href=\"/control\"");
        assertThat(provider.get("/control").statusCode()).isEqualTo(403);
    }

    @Test
    void several_are_decided_with_one_reason_in_writing() {
        List<String> lines = waiting(claire.get("/control").body());
        assertThat(claire.post("/control", Map.of("move", "ACCEPT", "chosen", lines)).body()).contains("Motif");
        assertThat(claire.post("/control", Map.of("move", "ACCEPT", "reason", "Vu")).body()).contains("Aucune ligne n’est cochée");
        assertThat(claire.post("/control", Map.of("move", "BRÛLER", "reason", "Vu", "chosen", lines)).statusCode()).isEqualTo(422);
        HttpResponse<String> done = claire.post("/control?month=2026-03", Map.of("move", "ACCEPT", "reason", "Justificatifs vus sur place", "chosen", lines));
        assertThat(Visitor.location(done)).isEqualTo("/control?month=2026-03&page=1");
        assertThat(claire.get("/control").body()).contains("2 ligne(s) acceptée(s)", "Aucune ligne n’attend de contrôle");
        assertThat(claire.get("/lines/" + lines.get(0)).body()).contains("Justificatifs vus sur place");
    }

    @Test
    void a_question_is_shown_to_the_employer_who_replies_from_its_page() {
        String line = waiting(claire.get("/control").body()).get(0);
        claire.post("/control", Map.of("move", "ASK", "reason", "Quel justificatif avez-vous ?", "chosen", line));
        assertThat(claire.get("/control").body()).contains("demandé à l’employeur", "Quel justificatif avez-vous ?");
        HttpResponse<String> twice = claire.post("/control", Map.of("move", "ASK", "reason", "Alors ?", "chosen", line));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Une question attend déjà");
        String page = provider.get(sheet).body();
        assertThat(page).contains("Quel justificatif avez-vous ?", sheet + "/replies").doesNotContain("ALIX", "BERGER");
        String reply = page.replaceAll("(?s).*name=\"(reply\\.[0-9]+)\".*", "$1");
        assertThat(visitor(Role.PROVIDER, answering.site.eiHolding.organisationId()).post(sheet + "/replies", Map.of(reply, "Moi")).statusCode()).isEqualTo(404);
        assertThat(provider.post(sheet + "/replies", Map.of(reply, "Notification CAF")).statusCode()).isEqualTo(303);
        assertThat(provider.get(sheet).body()).contains("Notification CAF").doesNotContain("name=\"reply.");
        assertThat(claire.get("/control").body()).contains("l’employeur a répondu", "Notification CAF");
        assertThat(visitor(Role.BUYER, answering.site.contract.buyerId()).get(sheet).body()).doesNotContain("Notification CAF");
    }

    @Test
    void who_answers_from_a_link_replies_there_too() {
        String line = waiting(claire.get("/control").body()).get(0);
        claire.post("/control", Map.of("move", "ASK", "reason", "Quel justificatif avez-vous ?", "chosen", line));
        String link = claire.post(sheet + "/links", Map.of("month", "")).body().replaceAll("(?s).*(/answer/[A-Za-z0-9_-]{43}).*", "$1");
        Visitor employer = Visitor.to(TestInstance.context());
        String reply = employer.get(link).body().replaceAll("(?s).*name=\"(reply\\.[0-9]+)\".*", "$1");
        long id = answering.declaration().id();
        assertThat(employer.post(link, Map.of("answer." + id, "CONFIRMS", "version." + id, answering.declaration().version(), reply, "Par le lien")).statusCode()).isEqualTo(303);
        assertThat(claire.get("/control").body()).contains("Par le lien");
    }
}
