package fr.clausier.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
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

/** Recording, finding and changing contracts, lots, links and amendments by page. */
class ContractPagesTest {

    private static final String BUYER = "21960001300011";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        Account account = Visitor.account(context, "claire", Role.FACILITATOR, Visitor.structure(context, "90000000100008"), null);
        claire = Visitor.to(context).as(account);
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Map<String, Object> contract(String number) {
        return new HashMap<>(Map.of("buyerSiret", BUYER, "buyerName", "Commune de Valmère", "buyerKind", "OTHER_AUTHORITY", "number", number,
            "object", "Groupe scolaire " + number, "amount", "1 600 000,50", "divided", "true", "social", List.of("CLAUSE", "RESERVED")));
    }

    private static String record(Map<String, Object> contract) {
        HttpResponse<String> answer = claire.post("/contracts/new", contract);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return Visitor.location(answer);
    }

    private static String addLot(String contract, String number) {
        HttpResponse<String> added = claire.post(contract + "/lots/new", Map.of("number", number, "title", "Gros œuvre", "amount", "1000000"));
        assertThat(Visitor.location(added)).startsWith(contract + "#lot-");
        return "/lots/" + Visitor.location(added).replaceAll(".*#lot-", "");
    }

    @Test
    void a_contract_recorded_is_shown_with_each_value_and_said_once() {
        String address = record(contract("T-01"));
        String shown = claire.get(address).body();
        assertThat(shown).contains("Groupe scolaire T-01", "Commune de Valmère", "219 600 013 00011", "clause sociale", "marché réservé",
            "Le marché T-01 est enregistré.").containsPattern("1.600.000,50.€");
        assertThat(claire.get(address).body()).doesNotContain("est enregistré.");
    }

    @Test
    void a_wrong_contract_is_shown_again_with_each_problem_beside_its_field() {
        Map<String, Object> wrong = contract("T-02");
        wrong.put("buyerSiret", "123");
        wrong.put("amount", "beaucoup");
        wrong.remove("object");
        HttpResponse<String> again = claire.post("/contracts/new", wrong);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#f-buyerSiret\"", "id=\"w-buyerSiret\"", "id=\"w-amount\"", "id=\"w-object\"", "beaucoup",
            "value=\"RESERVED\" checked");
    }

    @Test
    void the_same_number_of_the_same_buyer_is_refused() {
        record(contract("T-03"));
        HttpResponse<String> twice = claire.post("/contracts/new", contract("T-03"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Ce numéro existe déjà chez cet acheteur");
    }

    @Test
    void a_contract_of_another_structure_does_not_exist() {
        String address = record(contract("T-04"));
        String lot = addLot(address, "1");
        for (String path : List.of(address, address + "/edit", address + "/lots/new", address + "/amendments/new", lot + "/edit", lot + "/links")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(address + "/edit", contract("T-04")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(lot + "/links", Map.of("siret", BUYER, "kind", "HOLDER")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(address).body().replaceAll("/contracts/[0-9]+", "")).isEqualTo(stranger.get("/contracts/999999").body().replaceAll("/contracts/[0-9]+", ""));
        assertThat(stranger.get("/contracts").body()).doesNotContain("T-04");
    }

    @Test
    void two_people_changing_the_same_contract_see_both_versions() {
        String address = record(contract("T-05"));
        Map<String, Object> first = contract("T-05");
        first.putAll(Map.of("version", "0", "object", "Objet du premier"));
        assertThat(claire.post(address + "/edit", first).statusCode()).isEqualTo(303);
        Map<String, Object> second = contract("T-05");
        second.putAll(Map.of("version", "0", "object", "Objet du second"));
        HttpResponse<String> both = claire.post(address + "/edit", second);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Objet du premier", "Objet du second", "name=\"version\" value=\"1\"");
        second.put("version", "1");
        assertThat(claire.post(address + "/edit", second).statusCode()).isEqualTo(303);
        assertThat(claire.get(address).body()).contains("Objet du second").doesNotContain("Objet du premier");
    }

    @Test
    void the_one_lot_of_an_undivided_contract_is_never_called_a_lot() {
        Map<String, Object> undivided = contract("T-06");
        undivided.remove("divided");
        String address = record(undivided);
        String shown = claire.get(address).body();
        assertThat(shown).contains("Clause du marché").doesNotContain("Ajouter un lot").doesNotContainPattern("Lot\\s+·");
        String lot = shown.replaceAll("(?s).*(/lots/[0-9]+)/edit.*", "$1");
        assertThat(claire.get(lot + "/edit").body()).doesNotContain("name=\"number\"").doesNotContain("name=\"title\"");
        assertThat(claire.post(lot + "/edit", Map.of("version", "0", "startsOn", "2026-01-01", "endsOn", "2026-12-31")).statusCode()).isEqualTo(303);
        assertThat(claire.get(address).body()).contains("31/12/2026");
    }

    @Test
    void a_holder_is_linked_to_a_lot_and_removed_from_it() {
        String address = record(contract("T-07"));
        String lot = addLot(address, "1");
        assertThat(claire.post(lot + "/links", Map.of("siret", "90296010400013", "name", "Maçonnerie Tréguel", "kind", "HOLDER")).statusCode()).isEqualTo(303);
        assertThat(claire.get(address).body()).contains("Maçonnerie Tréguel", "titulaire");
        String remove = claire.get(lot + "/links").body().replaceAll("(?s).*(/lots/[0-9]+/links/[0-9]+/remove).*", "$1");
        assertThat(claire.post(remove, Map.of("a", "b")).statusCode()).isEqualTo(303);
        assertThat(claire.get(address).body()).doesNotContain("Maçonnerie Tréguel");
    }

    @Test
    void an_amendment_appears_on_its_contract() {
        String address = record(contract("T-08"));
        claire.post(address + "/amendments/new", Map.of("number", "1", "signedOn", "2026-02-01", "object", "Prolongation"));
        assertThat(claire.get(address).body()).contains("Prolongation", "01/02/2026");
        assertThat(claire.post(address + "/amendments/new", Map.of("number", "1", "signedOn", "2026-02-01")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_list_is_searched_filtered_and_sorted_in_its_address() {
        record(contract("ZQ-1"));
        Map<String, Object> plain = contract("ZQ-2");
        plain.put("social", "NONE");
        record(plain);
        assertThat(claire.get("/contracts?q=zq&sort=number").body()).contains("ZQ-1", "ZQ-2").doesNotContain("T-01")
            .contains("aria-sort=\"ascending\"");
        assertThat(claire.get("/contracts?q=zq&social=NONE").body()).contains("ZQ-2").doesNotContain("Groupe scolaire ZQ-1");
        assertThat(claire.get("/contracts?q=rien-de-tel").body()).contains("Aucun marché ne répond à cette recherche");
        assertThat(claire.get("/contracts?page=-3&sort=inconnu&q=%25").statusCode()).isEqualTo(200);
    }

    @Test
    void what_people_type_is_shown_as_text_never_as_markup() {
        Map<String, Object> hostile = contract("H-1");
        hostile.put("object", "<script>alert(1)</script>\" onmouseover=\"x");
        String shown = claire.get(record(hostile)).body();
        assertThat(shown).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
        assertThat(claire.get("/contracts?q=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }
}
