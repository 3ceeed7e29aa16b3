package fr.clausier.web.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
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

/** Finding, showing and recording employers by page, and their conventions as they stand on 10 April 2026. */
class ProviderPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor buyer;
    private static Visitor stranger;
    private static Account holder;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        holder = Visitor.account(context, "henri", Role.HOLDER, sample.contract().structureId(), sample.provider());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Map<String, Object> organisation(String siret, String name) {
        return new HashMap<>(Map.of("siret", siret, "name", name, "commune", "Aubrelles", "postcode", "96110"));
    }

    @Test
    void an_employer_is_shown_with_its_conventions_as_they_stand_today_and_its_lots() {
        String shown = claire.get("/providers/" + sample.provider()).body();
        assertThat(shown).contains("Les Jardins de la Brindelle", "ACI096250001", "data-is=\"VALID\"", "AI096220007", "data-is=\"EXPIRED\"",
            "903 960 319 00015", "Construction du groupe scolaire des Tilleuls", "Gros œuvre", "/conventions/new");
    }

    @Test
    void a_buyer_reads_employers_and_changes_nothing() {
        assertThat(buyer.get("/providers").body()).contains("Les Jardins de la Brindelle").doesNotContain("/providers/new");
        assertThat(buyer.get("/providers/" + sample.provider()).body()).contains("ACI096250001").doesNotContain("/edit", "/conventions/new");
        assertThat(buyer.get("/providers/new").statusCode()).isEqualTo(403);
        assertThat(buyer.post("/providers/new", organisation("90096020600016", "X")).statusCode()).isEqualTo(403);
    }

    @Test
    void the_list_is_searched_by_text_and_by_kind_in_its_address() {
        assertThat(claire.get("/providers?q=brindelle").body()).contains("Les Jardins de la Brindelle").doesNotContain("Maçonnerie Tréguel");
        assertThat(claire.get("/providers?kind=AI").body()).contains("Les Jardins de la Brindelle");
        assertThat(claire.get("/providers?kind=GEIQ").body()).contains("Aucune structure ne répond à cette recherche");
        assertThat(claire.get("/providers?kind=inconnu&q=%25").statusCode()).isEqualTo(200);
    }

    @Test
    void an_employer_is_recorded_with_its_kind_then_changed() {
        Map<String, Object> sent = organisation("90396060800012", "Relais chantiers");
        sent.putAll(Map.of("kind", "EI", "convention", "EI-7", "validFrom", "2026-01-01", "validTo", "2026-05-31"));
        HttpResponse<String> recorded = claire.post("/providers/new", sent);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        String address = Visitor.location(recorded);
        assertThat(claire.get(address).body()).contains("Relais chantiers", "EI-7", "data-is=\"EXPIRING\"", "« Relais chantiers » est à jour.");
        claire.post(address + "/edit", Map.of("version", "0", "name", "Relais chantiers du Val", "qpv", "QN09601M"));
        assertThat(claire.get(address).body()).contains("Relais chantiers du Val", "QN09601M", "EI-7");
        claire.post(address + "/conventions/new", Map.of("kind", "ETTI", "convention", "E-1", "validFrom", "2027-01-01"));
        assertThat(claire.get(address).body()).contains("E-1", "data-is=\"COMING\"", "Relais chantiers du Val");
    }

    @Test
    void a_wrong_employer_is_shown_again_with_each_problem_beside_its_field() {
        Map<String, Object> wrong = organisation("12", "");
        wrong.putAll(Map.of("postcode", "961", "kind", "EI", "validFrom", "2026-05-01", "validTo", "2026-01-01"));
        HttpResponse<String> again = claire.post("/providers/new", wrong);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"w-siret\"", "id=\"w-name\"", "id=\"w-postcode\"", "id=\"w-validTo\"", "value=\"961\"");
        HttpResponse<String> convention = claire.post("/providers/" + sample.provider() + "/conventions/new", Map.of("convention", "Z"));
        assertThat(convention.statusCode()).isEqualTo(422);
        assertThat(convention.body()).contains("id=\"w-kind\"", "value=\"Z\"");
    }

    @Test
    void two_people_changing_the_same_employer_see_both_versions() {
        String address = Visitor.location(claire.post("/providers/new", organisation("90396035000010", "GEIQ du Val")));
        claire.post(address + "/edit", Map.of("version", "0", "name", "GEIQ du Val", "commune", "Pontvert"));
        HttpResponse<String> both = claire.post(address + "/edit", Map.of("version", "0", "name", "GEIQ du Val", "commune", "Mornay"));
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Pontvert", "Mornay", "name=\"version\" value=\"1\"");
        assertThat(claire.post(address + "/edit", Map.of("version", "1", "name", "GEIQ du Val", "commune", "Mornay")).statusCode()).isEqualTo(303);
        assertThat(claire.get(address).body()).contains("Mornay").doesNotContain("Pontvert");
    }

    @Test
    void a_siret_is_found_as_people_write_it() {
        assertThat(claire.get("/providers?q=903+960+301+00013").body()).contains("Les Jardins de la Brindelle");
        assertThat(claire.get("/providers?q=903960301&kind=ACI").body()).contains("Les Jardins de la Brindelle");
        assertThat(claire.get("/providers?q=903960399&kind=ACI").body()).doesNotContain("Les Jardins de la Brindelle");
    }

    @Test
    void the_card_sums_the_hours_of_its_people_on_each_lot() {
        String holder = claire.get("/lots/" + sample.lot().id() + "/links").body().replaceAll("(?s).*(/providers/[0-9]+)\">Maçonnerie Tréguel.*", "$1");
        assertThat(claire.get(holder).body()).contains("Heures jusqu’à mars 2026", "534,75");
        assertThat(claire.get("/providers/" + sample.provider()).body()).contains(">0,00<");
    }

    @Test
    void an_employer_of_another_structure_does_not_exist() {
        String address = "/providers/" + sample.provider();
        for (String path : List.of(address, address + "/edit", address + "/conventions/new", address + "/journal")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(address + "/edit", Map.of("name", "Volé")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/providers").body()).contains("Aucune structure pour l’instant").doesNotContain("Brindelle");
        assertThat(claire.get(address).body()).doesNotContain("Volé");
    }

    @Test
    void a_holder_sees_its_own_card_alone() {
        Visitor henri = Visitor.to(context).as(holder);
        assertThat(henri.get("/providers").body()).contains("Les Jardins de la Brindelle").doesNotContain("Maçonnerie Tréguel");
        assertThat(henri.get("/providers/" + sample.contract().buyerId()).statusCode()).isEqualTo(404);
        assertThat(henri.get("/providers/" + sample.provider()).body()).contains("ACI096250001").doesNotContain("/edit");
    }
}
