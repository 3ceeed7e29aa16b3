package fr.clausier.web.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a need to a person placed and a referrer answered, by page, on 10 April 2026. */
class NeedPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor buyer;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static String done(String path, Map<String, ?> form) {
        HttpResponse<String> answer = claire.post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Visitor.location(answer);
    }

    private static String referrer(String name) {
        return done("/referrers/new", Map.of("referrerName", name, "referrerKind", "MISSION_LOCALE", "commune", "Aubrelles", "asked", "true"));
    }

    private static String need(String job) {
        return done("/lots/" + sample.lot().id() + "/needs/new", Map.of("job", job, "startsOn", "2026-05-04", "posts", "1", "openedOn", "2026-04-01",
            "needHours", "151,67", "skills", "Lire un plan"));
    }

    private static String number(String address) {
        return address.replaceAll(".*/", "");
    }

    private static String candidate(String need, String referrer, String family) {
        done(need + "/candidates", Map.of("referrerId", number(referrer), "proposedOn", "2026-04-03", "familyName", family, "firstName", "Awa", "birthDate", "1990-02-01"));
        return claire.get(need).body().replaceAll("(?s).*href=\"(/candidates/[0-9]+)\".*", "$1");
    }

    @Test
    void a_need_is_sent_someone_proposed_chosen_placed_and_the_referrer_answered() {
        String referrer = referrer("Mission locale des Deux Rives");
        String need = need("Maçon coffreur");
        assertThat(claire.get(need).body()).contains("Maçon coffreur", "151,67", "envoyer aux prescripteurs", "mailto:?subject=Recherche%20%3A%20Ma%C3%A7on%20coffreur");
        done(need + "/sendings", Map.of("referrerIds", List.of(number(referrer)), "sentOn", "2026-04-02"));
        assertThat(claire.get("/needs").body()).contains("attendre la réponse", "Mission locale des Deux Rives", "02/04/2026");
        String candidate = candidate(need, referrer, "Kerouedan");
        assertThat(claire.get("/needs").body()).contains("KEROUEDAN Awa", "data-is=\"REVIEW\">choisir");
        done(candidate + "/choose", Map.of("decisionOn", "2026-04-07"));
        assertThat(claire.get(candidate).body()).contains("Informer le prescripteur", "Placer la personne", "value=\"2026-05-04\"");
        done(candidate + "/place", Map.of("employerId", employer(candidate), "employerKind", "COMPANY", "modality", "DIRECT_HIRE", "contractType", "CDD", "group", "RSA",
            "startsOn", "2026-04-08"));
        done(candidate + "/answer", Map.of("answeredOn", "2026-04-10"));
        String shown = claire.get(need).body();
        assertThat(shown).contains("data-is=\"VALIDATED\"", "noter que c’est pourvu").doesNotContain("réponse due");
        done(need + "/state", Map.of("needState", "FILLED", "version", "0"));
        assertThat(claire.get("/lots/" + sample.lot().id() + "/needs").body()).contains("Maçon coffreur", "pourvu");
        assertThat(claire.get(referrer + "?from=2026-04-01&to=2026-04-10").body()).contains("Apporté du 01/04/2026 au 10/04/2026", "<dt>Placées</dt><dd>1</dd>");
        assertThat(claire.get(need + "/journal").body()).contains("besoin envoyé à un prescripteur", "candidature retenue", "personne placée", "prescripteur informé")
            .doesNotContain("KEROUEDAN");
    }

    private static String employer(String candidate) {
        return claire.get(candidate).body().replaceAll("(?s).*<option value=\"([0-9]+)\"[^>]*>Maçonnerie Tréguel.*", "$1");
    }

    @Test
    void an_officer_sees_where_candidates_stand_and_neither_a_name_nor_a_reason() {
        String referrer = referrer("France Travail Valmère");
        String need = need("Peintre");
        String candidate = candidate(need, referrer, "Tanguy");
        done(candidate + "/refuse", Map.of("decisionOn", "2026-04-07", "refusal", "Habite trop loin"));
        assertThat(claire.get(need).body()).contains("TANGUY Awa", "Habite trop loin");
        for (String page : List.of("/needs", need, need + "/journal", "/lots/" + sample.lot().id() + "/needs")) {
            assertThat(buyer.get(page).body()).as(page).contains("Peintre").doesNotContain("TANGUY", "Tanguy", "trop loin", "href=\"/candidates/");
        }
        assertThat(buyer.get(need).body()).contains("PS-", "non retenue");
        assertThat(buyer.get(candidate).statusCode()).isEqualTo(403);
        assertThat(buyer.get("/referrers").statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_said_where_it_was_typed() {
        String referrer = referrer("Cap emploi 96");
        String need = need("Jardinier");
        HttpResponse<String> nobody = claire.post(need + "/sendings", Map.of("sentOn", "2026-04-02"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("id=\"w-referrerIds\"");
        assertThat(claire.post(need + "/candidates", Map.of("referrerId", number(referrer), "proposedOn", "2026-04-03", "familyName", "Le Bris")).body())
            .contains("id=\"w-firstName\"", "id=\"w-birthDate\"", "value=\"Le Bris\"");
        String candidate = candidate(need, referrer, "Morvan");
        assertThat(claire.post(candidate + "/refuse", Map.of("decisionOn", "2026-04-07")).body()).contains("id=\"w-refusal\"");
        assertThat(claire.post(need + "/state", Map.of("needState", "WITHDRAWN", "version", "0")).body()).contains("id=\"w-settledBecause\"");
        assertThat(claire.post(need + "/state", Map.of("needState", "FILLED", "version", "0")).body()).contains("attendent encore une décision");
        Map<String, Object> wrong = new HashMap<>(Map.of("job", "", "startsOn", "demain", "posts", "0", "rome", "maçon"));
        assertThat(claire.post("/lots/" + sample.lot().id() + "/needs/new", wrong).body()).contains("id=\"w-job\"", "id=\"w-startsOn\"", "id=\"w-posts\"", "id=\"w-rome\"");
    }

    @Test
    void two_people_changing_a_need_see_both_versions() {
        String need = need("Carreleur");
        Map<String, Object> change = new HashMap<>(Map.of("job", "Carreleur mosaïste", "startsOn", "2026-05-04", "posts", "2", "version", "0"));
        done(need + "/edit", change);
        change.put("job", "Plâtrier");
        HttpResponse<String> both = claire.post(need + "/edit", change);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Carreleur mosaïste", "Plâtrier");
        assertThat(Visitor.location(claire.post(need + "/state", Map.of("needState", "FILLED", "version", "0")))).isEqualTo(need);
        assertThat(claire.get(need).body()).contains("Carreleur mosaïste", "data-is=\"SUBMITTED\">ouvert");
    }

    @Test
    void a_structure_that_knows_no_referrer_is_told_to_record_one() {
        Visitor paul = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        assertThat(paul.get("/referrers").body()).contains("Aucun prescripteur", "Enregistrez ceux avec qui vous travaillez");
        assertThat(paul.get("/needs").body()).contains("Aucun besoin ouvert", "Ouvrez un lot");
        assertThat(paul.get(need("Soudeur")).statusCode()).isEqualTo(404);
    }
}
