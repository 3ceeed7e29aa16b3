package fr.clausier.web.participant;

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

/** Finding, recording and changing people by page, and the proofs seen, on 10 April 2026. */
class ParticipantPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Map<String, Object> person(String family) {
        return new HashMap<>(Map.of("familyName", family, "firstName", "Awa", "birthDate", "1984-11-30", "sex", "F", "commune", "Valmère"));
    }

    private static String record(Map<String, Object> person) {
        HttpResponse<String> answer = claire.post("/participants/new", person);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Visitor.location(answer);
    }

    @Test
    void a_person_is_found_by_whole_family_name_or_reference_and_no_name_stands_in_an_address() {
        String reference = claire.get(record(person("N’Diaye-Régnier"))).body().replaceAll("(?s).*(P-[A-Z2-9]{8}).*", "$1");
        assertThat(claire.post("/participants/search", Map.of("person", "ndiaye regnier")).body()).doesNotContain("KERMORVAN");
        assertThat(claire.post("/participants/search", Map.of("person", "n’diaye regnier")).body()).contains("N’DIAYE-RÉGNIER Awa");
        assertThat(claire.post("/participants/search", Map.of("person", reference.toLowerCase())).body()).contains("N’DIAYE-RÉGNIER Awa");
        assertThat(claire.post("/participants/search", Map.of("person", "inconnue")).body()).contains("Personne ne répond à cette recherche");
        String list = claire.get("/participants").body();
        assertThat(list).contains("N’DIAYE-RÉGNIER Awa", "KERMORVAN Élodie", "method=\"post\" action=\"/participants/search\"");
        assertThat(list).doesNotContainPattern("href=\"[^\"]*(?i:diaye|kermorvan)");
    }

    @Test
    void a_person_recorded_is_said_by_reference_since_a_cookie_carries_it() {
        HttpResponse<String> answer = claire.post("/participants/new", person("Tanguy"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(cookie.replaceAll("flash=([^;]*).*", "$1")))).contains("P-").doesNotContain("Tanguy");
        assertThat(claire.get(Visitor.location(answer)).body()).contains("TANGUY Awa", "30/11/1984", "Valmère", "est enregistrée.");
    }

    @Test
    void a_wrong_person_is_shown_again_with_each_problem_beside_its_field() {
        Map<String, Object> wrong = person("");
        wrong.putAll(Map.of("birthDate", "hier", "qpv", "Q1", "communeCode", "x", "referrer", "y".repeat(201)));
        HttpResponse<String> again = claire.post("/participants/new", wrong);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"w-familyName\"", "id=\"w-birthDate\"", "id=\"w-qpv\"", "id=\"w-communeCode\"", "id=\"w-referrer\"", "value=\"hier\"");
    }

    @Test
    void the_same_person_is_not_recorded_twice() {
        record(person("Le Goff"));
        HttpResponse<String> twice = claire.post("/participants/new", person("LE GOFF"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Cette personne est déjà enregistrée");
    }

    @Test
    void two_people_changing_the_same_person_see_both_versions() {
        String address = record(person("Cadiou"));
        Map<String, Object> first = person("Cadiou");
        first.putAll(Map.of("version", "0", "commune", "Aubrelles"));
        assertThat(claire.post(address + "/edit", first).statusCode()).isEqualTo(303);
        Map<String, Object> second = person("Cadiou");
        second.putAll(Map.of("version", "0", "commune", "Mornay"));
        HttpResponse<String> both = claire.post(address + "/edit", second);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Aubrelles", "Mornay", "name=\"version\" value=\"1\"");
        second.put("version", "1");
        assertThat(claire.post(address + "/edit", second).statusCode()).isEqualTo(303);
        assertThat(claire.get(address).body()).contains("Mornay").doesNotContain("Aubrelles");
    }

    @Test
    void a_proof_says_until_when_it_serves_and_who_saw_it() {
        String shown = claire.get("/participants/" + sample.person()).body();
        assertThat(shown).contains("Attestation CAF", "20/06/2026", "data-is=\"VALID\"", "Notification RQTH", "03/02/2026", "data-is=\"EXPIRED\"",
            "Donnée de santé", "justificatif à voir", "proofs/new?group=QPV");
        assertThat(shown.split("Claire Vasseur", -1).length).as("named twice in the table, and in the frame").isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_proof_seen_joins_the_person_to_its_group() {
        String address = record(person("Morvan"));
        assertThat(claire.get(address).body()).contains("Aucun public n’est indiqué");
        assertThat(claire.get(address + "/proofs/new?group=DELD").body()).contains("value=\"DELD\" selected", "value=\"2026-04-10\"");
        Map<String, Object> proof = new HashMap<>(Map.of("group", "DELD", "document", "Attestation France Travail", "dated", "2026-01-15", "seenOn", "2026-04-10"));
        assertThat(claire.post(address + "/proofs/new", proof).statusCode()).isEqualTo(303);
        assertThat(claire.get(address).body()).contains("demandeur d’emploi depuis plus de 12 mois", "15/04/2026", "data-is=\"EXPIRING\"");
    }

    @Test
    void a_wrong_proof_is_shown_again() {
        String address = record(person("Le Bihan"));
        HttpResponse<String> again = claire.post(address + "/proofs/new", Map.of("group", "RSA", "dated", "2026-04-01", "seenOn", "2026-03-01"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"w-document\"", "id=\"w-seenOn\"", "value=\"2026-04-01\"");
        HttpResponse<String> future = claire.post(address + "/proofs/new", Map.of("group", "RSA", "document", "CAF", "dated", "2026-04-01", "seenOn", "2026-04-11"));
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("ne peut pas être dans l’avenir");
    }

    @Test
    void a_person_of_another_structure_does_not_exist() {
        String address = "/participants/" + sample.person();
        for (String path : List.of(address, address + "/edit", address + "/proofs/new", address + "/journal")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(address + "/edit", person("X")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(address + "/proofs/new", Map.of("group", "RSA")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/participants").body()).contains("Personne n’est encore enregistré").doesNotContain("KERMORVAN");
        assertThat(stranger.post("/participants/search", Map.of("person", "Kermorvan")).body()).doesNotContain("Élodie");
    }

    @Test
    void a_buyer_has_no_way_to_people() {
        Visitor buyer = Visitor.to(context).as(sample.buyer());
        assertThat(buyer.get("/participants").statusCode()).isEqualTo(403);
        assertThat(buyer.get("/participants/" + sample.person()).statusCode()).isEqualTo(403);
        assertThat(buyer.post("/participants/search", Map.of("person", "Kermorvan")).statusCode()).isEqualTo(403);
        assertThat(buyer.get("/participants/" + sample.person() + "/journal").statusCode()).isEqualTo(403);
    }

    private static Map<String, Object> placement(String person, String group) {
        String links = claire.get("/lots/" + sample.lot().id() + "/placements/new").body();
        String employer = links.replaceAll("(?s).*<option value=\"([0-9]+)\"[^>]*>Les Jardins de la Brindelle.*", "$1");
        return new HashMap<>(Map.of("participantId", person.replaceAll(".*/", ""), "employerId", employer, "employerKind", "ACI", "modality",
            "SUBCONTRACTING", "contractType", "CDDI", "group", group, "startsOn", "2026-02-02", "plannedEnd", "2026-07-31"));
    }

    private static String place(String person, String group) {
        HttpResponse<String> placed = claire.post("/lots/" + sample.lot().id() + "/placements/new", placement(person, group));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(303);
        return claire.get(person).body().replaceAll("(?s).*(/placements/[0-9]+/edit).*", "$1");
    }

    @Test
    void a_person_is_placed_from_their_page_by_choosing_a_lot() {
        String address = record(person("Riou"));
        assertThat(claire.get(address).body()).contains("n’est placée sur aucun lot", address + "/placements/new");
        assertThat(claire.get(address + "/placements/new").body()).contains("2026-TVX-014 · Lot 1 · Gros œuvre");
        HttpResponse<String> chosen = claire.get(address + "/placements/new?lotId=" + sample.lot().id());
        assertThat(Visitor.location(chosen)).isEqualTo("/lots/" + sample.lot().id() + "/placements/new?participantId=" + address.replaceAll(".*/", ""));
        assertThat(claire.get(Visitor.location(chosen)).body()).containsPattern("<option value=\"" + address.replaceAll(".*/", "") + "\" selected");
        place(address, "RSA");
        assertThat(claire.get(address).body()).contains("Les Jardins de la Brindelle", "2026-TVX-014", "sous-traitance", "CDDI", "du 02/02/2026 au 31/07/2026",
            "en cours", "bénéficiaire du RSA");
    }

    @Test
    void a_derogation_is_recorded_shown_with_its_motive_and_withdrawn() {
        String derogations = place(record(person("Quéméneur")), "RSA").replace("/edit", "/derogations");
        assertThat(claire.get(derogations).body()).contains("Aucune dérogation.", "Enregistrer une dérogation");
        Map<String, Object> sent = new HashMap<>(Map.of("derogationKind", "GROUP_OPINION", "grantor", "PREFECT", "grantedBy", "Claire",
            "grantedOn", "2026-03-02", "motive", "Avis motivé du 2 mars"));
        HttpResponse<String> wrong = claire.post(derogations, sent);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"w-grantor\"", "Avis motivé du 2 mars");
        sent.put("grantor", "FACILITATOR");
        assertThat(claire.post(derogations, sent).statusCode()).isEqualTo(303);
        String list = claire.get(derogations).body();
        assertThat(list).contains("La dérogation est enregistrée.", "avis motivé sur l’éligibilité", "Avis motivé du 2 mars", "02/03/2026", "sans fin");
        String one = list.replaceAll("(?s).*(/placements/[0-9]+/derogations/[0-9]+/withdraw).*", "$1");
        assertThat(claire.post(one, Map.of("withdrawnBecause", "")).statusCode()).isEqualTo(422);
        assertThat(claire.post(one, Map.of("withdrawnBecause", "Saisie en double")).statusCode()).isEqualTo(303);
        assertThat(claire.get(derogations).body()).contains("Saisie en double").doesNotContain("/withdraw");
        assertThat(stranger.get(derogations).statusCode()).isEqualTo(404);
        assertThat(stranger.post(derogations, sent).statusCode()).isEqualTo(404);
    }

    @Test
    void days_of_suspension_are_recorded_and_withdrawn() {
        String suspensions = place(record(person("Rannou")), "RSA").replace("/edit", "/suspensions");
        assertThat(claire.get(suspensions).body()).contains("Aucune suspension.");
        assertThat(claire.post(suspensions, Map.of("suspendedFrom", "2026-03-10", "suspendedTo", "2026-03-09")).statusCode()).isEqualTo(422);
        assertThat(claire.post(suspensions, Map.of("suspendedFrom", "2026-03-10", "suspendedTo", "2026-03-20")).statusCode()).isEqualTo(303);
        String list = claire.get(suspensions).body();
        assertThat(list).contains("10/03/2026", "20/03/2026", ">11<");
        String one = list.replaceAll("(?s).*(/placements/[0-9]+/suspensions/[0-9]+/withdraw).*", "$1");
        assertThat(claire.post(one, Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get(suspensions).body()).contains("La suspension est retirée.").doesNotContain("/withdraw");
        assertThat(stranger.get(suspensions).statusCode()).isEqualTo(404);
        assertThat(stranger.post(one, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void two_people_changing_the_same_placement_see_both_versions() {
        String person = record(person("Omnès"));
        String edit = place(person, "RSA");
        Map<String, Object> first = new HashMap<>(Map.of("version", "0", "employerKind", "ACI", "group", "RSA", "plannedEnd", "2026-03-31", "rome", "A1203"));
        assertThat(claire.post(edit, first).statusCode()).isEqualTo(303);
        assertThat(claire.get(person).body()).contains("Le placement est modifié.", "au 31/03/2026", "terminé", "A1203");
        first.put("plannedEnd", "2026-12-31");
        HttpResponse<String> both = claire.post(edit, first);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("31/12/2026", "31/03/2026", "name=\"version\" value=\"1\"");
        first.putAll(Map.of("version", "1", "plannedEnd", "2026-01-01", "rome", "jardinier"));
        HttpResponse<String> wrong = claire.post(edit, first);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"w-plannedEnd\"", "id=\"w-rome\"", "value=\"jardinier\"");
        assertThat(stranger.get(edit).statusCode()).isEqualTo(404);
        assertThat(stranger.post(edit, first).statusCode()).isEqualTo(404);
        assertThat(stranger.get(person + "/placements/new").statusCode()).isEqualTo(404);
        assertThat(Visitor.to(context).as(sample.buyer()).get(edit).statusCode()).isEqualTo(403);
    }

    @Test
    void a_holder_sees_the_people_of_its_lots_with_no_other_group_and_without_what_tells_about_their_health() {
        String person = record(person("Quéré"));
        claire.post(person + "/proofs/new", Map.of("group", "BOETH", "document", "Notification RQTH", "dated", "2026-01-05", "seenOn", "2026-04-01"));
        claire.post(person + "/proofs/new", Map.of("group", "RSA", "document", "Attestation CAF", "dated", "2026-01-05", "seenOn", "2026-04-01"));
        String edit = place(person, "BOETH");
        assertThat(claire.get(person + "/journal").body()).contains("Placement du 02/02/2026").doesNotContain("BOETH", "<details>");
        String id = claire.get("/lots/" + sample.lot().id() + "/links").body().replaceAll("(?s).*/providers/([0-9]+)\">Maçonnerie Tréguel.*", "$1");
        Visitor holder = Visitor.to(context).as(Visitor.account(context, "henri", Role.HOLDER, sample.contract().structureId(), Long.valueOf(id)));
        String shown = holder.get(person).body();
        assertThat(shown).contains("QUÉRÉ Awa", "Les Jardins de la Brindelle").doesNotContain("RQTH", "Attestation CAF", "obligation d’emploi", "santé", "/proofs/new");
        assertThat(holder.get(edit).body()).contains("name=\"plannedEnd\"").doesNotContain("name=\"group\"", "obligation d’emploi");
        assertThat(holder.post(edit, Map.of("version", "0", "employerKind", "ACI", "plannedEnd", "2026-08-31")).statusCode()).isEqualTo(303);
        assertThat(claire.get(person).body()).contains("obligation d’emploi", "au 31/08/2026");
        assertThat(holder.get("/participants/" + sample.person()).statusCode()).isEqualTo(404);
        assertThat(holder.get(person + "/edit").statusCode()).isEqualTo(403);
    }
}
