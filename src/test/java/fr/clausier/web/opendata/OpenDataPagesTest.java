package fr.clausier.web.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking published files in by page, attaching their records, choosing between published and typed values. */
class OpenDataPagesTest {

    private static final Path CASE = Path.of("sample-contracts/13-donnees-essentielles");
    private static final String AGGLOMERATION = "24960001700019";

    @TempDir
    private Path data;
    private ApplicationContext context;
    private long structure;
    private Visitor claire;

    @BeforeEach
    void start() {
        context = Visitor.server(data, "2026-04-10");
        structure = Visitor.structure(context, "90000000100008");
        claire = Visitor.to(context).as(Visitor.account(context, "claire", Role.FACILITATOR, structure, null));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private HttpResponse<String> send(Visitor visitor, String name) throws IOException {
        return visitor.upload("/open-data/imports", "file", name, Files.readAllBytes(CASE.resolve(name)));
    }

    private String record(String name, Map<String, String> choices) throws IOException {
        String preview = Visitor.location(send(claire, name));
        HttpResponse<String> recorded = claire.post(preview + "/record", choices);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        return preview;
    }

    private String typedContract(String amount) {
        Map<String, Object> typed = new HashMap<>(Map.of("buyerSiret", AGGLOMERATION, "buyerName", "Communauté d’agglomération", "number", "2025DP040",
            "object", "Construction du pôle petite enfance des Coquelicots", "amount", amount, "durationMonths", "12", "social", "CLAUSE"));
        return Visitor.location(claire.post("/contracts/new", typed));
    }

    private static String first(String page, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    @Test
    void a_file_is_previewed_with_each_problem_then_recorded_and_its_records_wait() throws IOException {
        HttpResponse<String> sent = send(claire, "decp-ancien.json");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = claire.get(Visitor.location(sent)).body();
        assertThat(preview).contains("decp-ancien.json", "Marchés lus : 6", "2023OLD01", "2023OLD02", "<code>NC</code>", "SIRET de l’acheteur manque",
            "marches[2]");
        assertThat(claire.get("/open-data").body()).contains("Aucun marché publié n’attend");
        claire.post(Visitor.location(sent) + "/record", Map.of("contracts", "keep"));
        assertThat(claire.get("/open-data").body()).contains("Marchés nouveaux : 3", "2023OLD01", "/open-data/records/").doesNotContain("n’attend. ");
        assertThat(claire.get(Visitor.location(sent)).body()).contains("Ce fichier a été enregistré le 10/04/2026", "data-is=\"SAME\"")
            .doesNotContain("data-is=\"NEW\"");
    }

    @Test
    void a_file_that_holds_no_contract_is_refused_and_named() {
        HttpResponse<String> refused = claire.upload("/open-data/imports", "file", "notes.json", "[1, 2".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Aucun marché de ce fichier ne peut être repris", "problem-list");
        HttpResponse<String> none = claire.upload("/open-data/imports", "file", "", new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Aucun fichier n’a été choisi");
    }

    @Test
    void a_record_attached_to_a_typed_contract_shows_both_values_until_a_person_chooses() throws IOException {
        String contract = typedContract("870000");
        record("decp.json", Map.of("contracts", "keep"));
        String list = claire.get("/open-data").body();
        assertThat(list).contains("un contrat de ce numéro existe", "clause sociale annoncée");
        String address = first(list, "/open-data/records/[0-9]+(?=\">Construction du pôle)");
        String shown = claire.get(address).body();
        assertThat(shown).contains("Même acheteur", "2025DP040 · Construction", "procédure adaptée", "902 960 146 00014", "01/12/2025", "5\u00a0%").containsPattern("893.500,00");
        HttpResponse<String> unsaid = claire.post(address + "/attach", Map.of("target", ""));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("id=\"w-target\"");
        HttpResponse<String> attached = claire.post(address + "/attach", Map.of("target", contract.replace("/contracts/", "") + "-"));
        assertThat(Visitor.location(attached)).isEqualTo(contract + "/published");
        String conflicts = claire.get(contract + "/published").body();
        assertThat(conflicts).containsPattern("870.000,00").containsPattern("893.500,00").contains("12 mois", "14 mois", "value=\"AMOUNT\"");
        assertThat(claire.get(contract).body()).contains("Valeurs publiées qui diffèrent de celles saisies", contract + "/published");
        String id = address.replaceAll(".*/", "");
        assertThat(claire.post(contract + "/published/accept", Map.of("record", id, "field", "AMOUNT")).statusCode()).isEqualTo(303);
        assertThat(claire.get(contract + "/published").body()).contains("La valeur publiée est reprise.", "14 mois").doesNotContain("value=\"AMOUNT\"");
        assertThat(claire.get(contract).body()).containsPattern("893.500,00.€");
        assertThat(claire.post(contract + "/published/accept", Map.of("record", id, "field", "AMOUNT")).statusCode()).isEqualTo(422);
        assertThat(claire.post(address + "/detach", Map.of("a", "b")).statusCode()).isEqualTo(303);
        assertThat(claire.get(contract + "/published").body()).contains("Aucun marché publié n’est rattaché");
    }

    @Test
    void a_contract_is_made_of_a_record_or_of_each_of_a_file() throws IOException {
        record("decp.json", Map.of("contracts", "keep"));
        String address = first(claire.get("/open-data").body(), "/open-data/records/[0-9]+(?=\">Réfection)");
        HttpResponse<String> made = claire.post(address + "/create", Map.of("a", "b"));
        assertThat(claire.get(Visitor.location(made)).body()).contains("2026DP041", "Réfection de la cour", "Le marché 2026DP041 est enregistré.");
        assertThat(claire.post(address + "/create", Map.of("a", "b")).statusCode()).isEqualTo(422);
        record("decp.xml", Map.of("contracts", "create"));
        assertThat(claire.get("/contracts").body()).contains("2026DP050", "2026DP051", "2026DP041").doesNotContain("2026DP042");
    }

    @Test
    void a_record_attached_to_a_divided_contract_asks_which_lot_it_describes() throws IOException {
        String contract = Visitor.location(claire.post("/contracts/new", Map.of("buyerSiret", "21960001300011", "buyerName", "Commune de Valmère",
            "number", "V-1", "object", "Écoles", "divided", "true")));
        String lot = Visitor.location(claire.post(contract + "/lots/new", Map.of("number", "3", "title", "Arrosage"))).replaceAll(".*#lot-", "");
        record("decp.json", Map.of("contracts", "keep"));
        String address = first(claire.get("/open-data").body(), "/open-data/records/[0-9]+(?=\">Fourniture)");
        String id = contract.replace("/contracts/", "");
        claire.post(address + "/attach", Map.of("target", id + "-"));
        assertThat(claire.get(address).body()).contains("Dire quel lot", "value=\"" + id + "-" + lot + "\"");
        claire.post(address + "/attach", Map.of("target", id + "-" + lot));
        assertThat(claire.get(address).body()).contains("Lot 3 · Arrosage").doesNotContain("Dire quel lot");
        assertThat(claire.get(contract + "/published").body()).contains("Arrosage", "Fourniture et pose");
    }

    @Test
    void a_buyer_takes_in_its_own_contracts_alone() throws IOException {
        typedContract("1");
        long agglomeration = Long.parseLong(first(claire.get("/providers?q=agglom").body(), "(?<=/providers/)[0-9]+(?=\">Communaut)"));
        Account account = Visitor.account(context, "bruno", Role.BUYER, structure, agglomeration);
        Visitor buyer = Visitor.to(context).as(account);
        HttpResponse<String> sent = send(buyer, "decp.json");
        assertThat(buyer.get(Visitor.location(sent)).body()).contains("2025DP040", "il est d’un autre acheteur");
        buyer.post(Visitor.location(sent) + "/record", Map.of("contracts", "keep"));
        assertThat(buyer.get("/open-data").body()).contains("2025DP040").doesNotContain("2026DP041");
    }

    @Test
    void what_another_structure_received_does_not_exist() throws IOException {
        String contract = typedContract("870000");
        String preview = record("decp.json", Map.of("contracts", "keep"));
        String address = first(claire.get("/open-data").body(), "/open-data/records/[0-9]+(?=\">Construction du pôle)");
        Visitor stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        assertThat(stranger.get("/open-data").body()).contains("Aucun marché publié n’attend");
        assertThat(stranger.get(preview).statusCode()).isEqualTo(404);
        assertThat(stranger.post(preview + "/record", Map.of("contracts", "keep")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.post(address + "/create", Map.of("a", "b")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(address + "/detach", Map.of("a", "b")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(contract + "/published").statusCode()).isEqualTo(404);
        assertThat(stranger.post(contract + "/published/accept", Map.of("record", "1", "field", "AMOUNT")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_holder_has_no_way_to_published_data() {
        Visitor holder = Visitor.to(context).as(Visitor.account(context, "henri", Role.HOLDER, structure, 1L));
        assertThat(holder.get("/open-data").statusCode()).isEqualTo(403);
        assertThat(holder.get("/open-data/records/1").statusCode()).isEqualTo(403);
    }
}
