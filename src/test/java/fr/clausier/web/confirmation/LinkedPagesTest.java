package fr.clausier.web.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.access.link.AnswerLinks;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Role;
import fr.clausier.organisation.Organisations;
import fr.clausier.report.declaration.Answering;
import fr.clausier.web.Visitor;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An employer answers from a link, without an account: once, for a time, for what the link was made for and nothing else. */
class LinkedPagesTest {

    private static final Pattern LINK = Pattern.compile("id=\"link\">http://[^/]+(/answer/[A-Za-z0-9_-]{43})<");

    private final Answering answering = new Answering();
    private final long id = answering.declaration().id();
    private final Visitor claire = signedIn(Role.FACILITATOR, null);
    private final Visitor employer = Visitor.to(TestInstance.context());

    private Visitor signedIn(Role role, Long organisation) {
        return Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), "Claire " + UUID.randomUUID(), role,
            answering.site.scope.structure(), organisation));
    }

    private String link(String month) {
        HttpResponse<String> made = claire.post("/declarations/" + id + "/links", Map.of("month", month));
        Matcher matcher = LINK.matcher(made.body());
        assertThat(matcher.find()).as(made.body()).isTrue();
        return matcher.group(1);
    }

    private Map<String, String> answer(String stance) {
        return new HashMap<>(Map.of("answer." + id, stance, "version." + id, Long.toString(answering.declaration().version()),
            "seen." + answering.alix.id(), "35.00"));
    }

    @Test
    void opening_uses_nothing_up_answering_does_and_the_history_names_the_organisation() {
        String link = link("");
        for (int opening = 0; opening < 2; opening++) {
            assertThat(employer.get(link).body()).contains(answering.reference(answering.alix), "35,00", "Je confirme toutes ces heures (63,00 h)", "Structure de test")
                .doesNotContain("ALIX", "BERGER", "⟦");
        }
        Map<String, String> sent = answer("DISPUTES");
        assertThat(employer.post(link, sent).statusCode()).isEqualTo(422);
        sent.put("said." + answering.berger.id(), "20");
        HttpResponse<String> done = employer.post(link, sent);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(Visitor.location(done)).isEqualTo(link);
        assertThat(answering.declaration().state()).isEqualTo(State.DISPUTED);
        assertThat(employer.get(link).body()).contains("Votre réponse est enregistrée", "Réponse déjà donnée", "Structure de test", "Claire ").doesNotContain("<form method=\"post\">");
        assertThat(employer.post(link, answer("CONFIRMS")).body()).contains("Réponse déjà donnée");
        assertThat(answering.declaration().state()).isEqualTo(State.DISPUTED);
        String sheet = claire.get("/declarations/" + id).body();
        String name = TestInstance.get(Organisations.class).find(answering.site.scope, answering.employer.organisation()).orElseThrow().name();
        assertThat(sheet).containsPattern("(?s)heures contestées.{0,900}>" + Pattern.quote(name) + "<").contains("20,00", "a servi");
        assertThat(TestInstance.get(Journal.class).about(answering.site.scope, "declaration", id).get(0).account()).isNegative();
    }

    @Test
    void a_link_for_a_month_reaches_that_month_and_no_other() {
        answering.declare(YearMonth.of(2026, 2), Map.of(answering.alix, "10"));
        String link = link("true");
        assertThat(employer.get(link).body()).contains("answer." + id, "Heures de mars 2026").doesNotContain("10,00 h)");
        Map<String, String> sent = answer("CONFIRMS");
        sent.put("answer.1", "CONFIRMS");
        assertThat(employer.post(link, sent).statusCode()).isEqualTo(303);
        assertThat(answering.declaration().state()).isEqualTo(State.CONFIRMED);
        assertThat(claire.get("/confirmations?state=SUBMITTED").body()).contains("février 2026");
    }

    @Test
    void what_changed_meanwhile_is_shown_and_the_link_still_works() {
        String link = link("");
        Map<String, String> sent = answer("CONFIRMS");
        answering.declare(Answering.MARCH, Map.of(answering.alix, "30", answering.berger, "28"));
        HttpResponse<String> meanwhile = employer.post(link, sent);
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("vous aviez vu 35,00 h", "30,00", "ont changé pendant que vous regardiez");
        assertThat(answering.declaration().state()).isEqualTo(State.SUBMITTED);
        assertThat(employer.post(link, answer("CONFIRMS")).statusCode()).isEqualTo(303);
        assertThat(answering.declaration().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void a_link_withdrawn_expired_unknown_or_without_anything_left_opens_a_calm_page() {
        String withdrawn = link("");
        String handle = claire.get("/declarations/" + id).body().replaceAll("(?s).*/links/([0-9]+)/withdraw.*", "$1");
        assertThat(claire.post("/declarations/" + id + "/links/" + handle + "/withdraw", Map.of("back", "")).statusCode()).isEqualTo(303);
        assertThat(employer.get(withdrawn).body()).contains("Il a été retiré", "Structure de test");
        String expired = link("");
        Sql.run("UPDATE answer_link SET expires_at = TIMESTAMP '2026-01-01 00:00:00' WHERE revoked_at IS NULL AND structure_id = " + answering.site.scope.structure());
        assertThat(employer.get(expired).body()).contains("Il était valable jusqu’au 01/01/2026");
        assertThat(employer.post(expired, answer("CONFIRMS")).body()).contains("Il était valable jusqu’au");
        HttpResponse<String> unknown = employer.get("/answer/" + "x".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Aucun lien ne correspond", "la personne qui vous l’a remis");
        String last = link("");
        TestInstance.get(ClosedMonths.class).close(answering.site.scope, Answering.MARCH).get();
        assertThat(employer.get(last).body()).contains("il n’y a plus rien à répondre");
        assertThat(employer.post(last, answer("CONFIRMS")).body()).contains("il n’y a plus rien à répondre");
        assertThat(answering.declaration().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void only_facilitators_make_links_their_token_is_kept_nowhere_and_the_journal_tells_them() {
        Visitor provider = signedIn(Role.PROVIDER, answering.employer.organisation());
        assertThat(provider.post("/declarations/" + id + "/links", Map.of("month", "")).statusCode()).isEqualTo(403);
        String token = link("").substring("/answer/".length());
        assertThat(claire.get("/declarations/" + id).body()).contains("utilisable").doesNotContain(token);
        assertThat(TestInstance.get(Journal.class).about(answering.site.scope, "organisation", answering.employer.organisation()))
            .anyMatch(entry -> entry.action().equals("answer-link.made") && !entry.detail().contains(token));
        assertThat(TestInstance.get(AnswerLinks.class).find(token)).hasValueSatisfying(link -> assertThat(link.tokenHash()).hasSize(64).isNotEqualTo(token));
    }

    @Test
    void an_address_that_tries_many_unknown_tokens_waits() {
        AnswerLinks links = TestInstance.get(AnswerLinks.class);
        String address = "192.0.2." + (id % 250);
        for (int tries = 0; tries < 50; tries++) {
            assertThat(links.isThrottled(address)).isFalse();
            links.missed(address);
        }
        assertThat(links.isThrottled(address)).isTrue();
        assertThat(links.isThrottled("198.51.100.7")).isFalse();
    }
}
