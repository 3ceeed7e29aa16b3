package fr.clausier.web.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.kernel.Role;
import fr.clausier.report.declaration.Answering;
import fr.clausier.web.Visitor;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two sides by clicks: the employer confirms or disputes, the facilitator validates one or many, opens one again; nothing needs a script. */
class SheetPagesTest {

    private final Answering answering = new Answering();
    private final long id = answering.declaration().id();
    private final String here = "/declarations/" + id;
    private final Visitor provider = visitor(Role.PROVIDER, answering.employer.organisation());
    private final Visitor claire = visitor(Role.FACILITATOR, null);

    private Visitor visitor(Role role, Long organisation) {
        return Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Compte " + UUID.randomUUID(), role,
            answering.site.scope.structure(), organisation));
    }

    private Map<String, String> answer(String stance) {
        Map<String, String> form = new HashMap<>(Map.of("answer." + id, stance, "version." + id, Long.toString(answering.declaration().version())));
        form.put("seen." + answering.alix.id(), "35.00");
        form.put("seen." + answering.berger.id(), "28.00");
        return form;
    }

    @Test
    void an_employer_sees_what_waits_and_confirms_it_from_the_list() {
        String list = provider.get("/confirmations").body();
        assertThat(list).contains("href=\"" + here + "\"", "attend votre réponse", "63,00", "Confirmer les déclarations cochées")
            .doesNotContain("ALIX", "BERGER", "⟦", "Valider");
        Map<String, Object> form = Map.of("chosen", List.of(id), "version." + id, answering.declaration().version(), "back", "?month=2026-03");
        assertThat(Visitor.location(provider.post("/confirmations/confirm", form))).isEqualTo("/confirmations?month=2026-03");
        assertThat(answering.declaration().state()).isEqualTo(State.CONFIRMED);
        assertThat(provider.get("/confirmations?month=2026-03").body()).contains("1 déclaration(s) confirmée(s)", "attend la validation");
        assertThat(provider.get("/confirmations?state=SUBMITTED").body()).contains("rien n’attend ici");
    }

    @Test
    void a_dispute_shows_both_figures_side_by_side_to_those_who_may_know_them() {
        String form = provider.get(here).body();
        assertThat(form).contains("Je confirme toutes ces heures (63,00 h)", answering.reference(answering.berger), "name=\"said." + answering.berger.id()).doesNotContain("BERGER");
        Map<String, String> sent = answer("DISPUTES");
        assertThat(provider.post(here + "/answer", sent).body()).contains("Vous contestez sans dire quoi");
        sent.put("said." + answering.berger.id(), "21,5");
        sent.put("remark." + answering.berger.id(), "Absente du 9 au 13");
        assertThat(Visitor.location(provider.post(here + "/answer", sent))).isEqualTo("/confirmations");
        String shown = claire.get(here).body();
        assertThat(shown).contains("BERGER Camille", "28,00", "21,50", "-6,50", "Absente du 9 au 13", "L’employeur conteste cette déclaration", "heures contestées");
        assertThat(visitor(Role.HOLDER, answering.site.holding.organisationId()).get(here).body()).contains("21,50").doesNotContain("/validate");
        assertThat(visitor(Role.BUYER, answering.site.contract.buyerId()).get(here).body()).contains("21,50").doesNotContain("Absente du 9", "BERGER");
        assertThat(visitor(Role.PROVIDER, answering.site.eiHolding.organisationId()).get(here).statusCode()).isEqualTo(404);
    }

    @Test
    void an_answer_to_figures_that_changed_is_shown_beside_those_of_now_and_may_be_sent_again() {
        Map<String, String> sent = answer("CONFIRMS");
        answering.declare(Answering.MARCH, Map.of(answering.alix, "30", answering.berger, "28"));
        HttpResponse<String> meanwhile = provider.post(here + "/answer", sent);
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("a changé pendant que vous la regardiez", "Facilitatrice de test", "30,00", "vous aviez vu 35,00 h");
        assertThat(answering.declaration().state()).isEqualTo(State.SUBMITTED);
        assertThat(provider.post(here + "/answer", answer("CONFIRMS")).statusCode()).isEqualTo(303);
        assertThat(answering.declaration().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void a_facilitator_validates_many_names_those_left_and_opens_one_again_with_a_reason() {
        answering.declare(YearMonth.of(2026, 2), Map.of(answering.alix, "10"));
        Map<String, String> disputing = answer("DISPUTES");
        disputing.put("whole." + id, "Mauvais lot");
        provider.post(here + "/answer", disputing);
        String list = claire.get("/confirmations").body();
        assertThat(list).contains("Valider les déclarations cochées", "attend une correction").doesNotContain("value=\"" + id + "\" data-check");
        long other = Long.parseLong(list.replaceAll("(?s).*name=\"chosen\" value=\"([0-9]+)\".*", "$1"));
        HttpResponse<String> some = claire.post("/confirmations/validate", Map.of("chosen", List.of(other, id), "version." + other, 0, "version." + id,
            answering.declaration().version()));
        assertThat(some.statusCode()).isEqualTo(422);
        assertThat(some.body()).contains("1 déclaration(s) traitée(s) ; 1 ne l’ont pas été", "Elle est contestée");
        assertThat(claire.post("/confirmations/validate", Map.of("back", "")).body()).contains("Aucune déclaration n’est cochée");
        String address = "/declarations/" + other;
        assertThat(claire.get(address).body()).contains("validée", "Rouvrir la déclaration").doesNotContain("Valider la déclaration");
        assertThat(claire.post(address + "/reopen", Map.of("version", "1")).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(claire.post(address + "/reopen", Map.of("version", "1", "reason", "Paie rectifiée")))).isEqualTo(address);
        assertThat(claire.get(address).body()).contains("Paie rectifiée", "déclarée");
        assertThat(claire.post(here + "/validate", Map.of("version", "0")).statusCode()).isEqualTo(409);
        assertThat(Visitor.location(claire.post(here + "/validate", Map.of("version", Long.toString(answering.declaration().version()))))).isEqualTo("/confirmations");
        assertThat(answering.declaration().state()).isEqualTo(State.VALIDATED);
        assertThat(provider.post(address + "/reopen", Map.of("version", "1", "reason", "x")).statusCode()).isEqualTo(403);
    }
}
