package fr.clausier.api.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.provider.listing.ProviderLists;
import fr.clausier.store.Json;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines behind figures, and a person's decision against the rules, by program: the worked month, whose lot A has 80 h refused. */
class LineApiTest {

    private static final Path SAMPLE = Path.of("sample-contracts/11-mois-type");
    private final Scope scope = TestInstance.freshFacilitator();
    private final ApiCaller facilitator = ApiCaller.of(scope, Role.FACILITATOR, null);
    private DeclaredLine refused;

    @BeforeEach
    void load() throws IOException {
        Upload list = TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.PROVIDERS, "prestataires.csv",
            Files.readAllBytes(Path.of("sample-contracts/00-prestataires/prestataires.csv")));
        TestInstance.get(ProviderLists.class).record(scope, list).get();
        TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", Files.readAllBytes(SAMPLE.resolve("dossier.json"))).get();
        byte[] workbook = Files.readAllBytes(SAMPLE.resolve("heures-2026-03.xlsx"));
        assertThat(facilitator.post("/api/v1/imports/hours?fileName=heures.xlsx&record=true", workbook).status()).isEqualTo(200);
        refused = TestInstance.get(HoursLedger.class).lines(scope, LineFilter.upTo(YearMonth.of(2026, 3))).stream()
            .filter(line -> line.hours().equals(Hours.of(80))).findFirst().orElseThrow();
    }

    private String line() {
        return "/api/v1/lines/" + refused.id();
    }

    private String lines(String query) {
        return "/api/v1/lots/" + refused.lotId() + "/lines" + query;
    }

    private static List<?> list(ApiCaller.Answer answer) {
        try {
            return (List<?>) Json.object(("{\"all\":" + answer.text() + "}").getBytes(StandardCharsets.UTF_8)).get("all");
        } catch (Json.Malformed malformed) {
            throw new AssertionError(answer.text(), malformed);
        }
    }

    @Test
    void the_lines_behind_a_figure_come_with_why_each_counts_or_not() {
        assertThat(list(facilitator.get(lines("?month=2026-03")))).hasSize(2);
        assertThat(list(facilitator.get(lines("")))).hasSize(2);
        assertThat(facilitator.get(lines("?part=REFUSED")).text()).contains("\"refused\":80.00", "\"rule\":\"R-05\"", "trop ancien", "heures.xlsx")
            .doesNotContain("\"counted\":120.00", "VASSEUR");
        assertThat(list(facilitator.get(lines("?month=2026-02")))).isEmpty();
        assertThat(facilitator.get(lines("?month=mars&part=ALL")).text()).contains("month-format", "code-unknown");
    }

    @Test
    void a_person_decides_and_withdraws_and_both_answers_are_told() {
        Map<String, Object> decided = facilitator.put(line() + "/overrule", "{\"counted\":70,\"refused\":4.5,\"reason\":\"Attestation vue\"}").json();
        assertThat(decided.get("counted")).hasToString("70.00");
        assertThat(decided.get("review")).hasToString("5.50");
        assertThat(decided.get("rules")).asString().contains("R-05", "REFUSED", "80.00");
        Map<?, ?> overrule = (Map<?, ?>) decided.get("overrule");
        assertThat(overrule.get("reason")).isEqualTo("Attestation vue");
        assertThat(facilitator.get("/api/v1/statements?month=2026-03").text()).contains("\"counted\":190.00,\"refused\":4.50,\"review\":5.50");
        String again = "{\"withdrawalReason\":\"Autre personne\",\"replaces\":" + overrule.get("id") + "}";
        assertThat(facilitator.delete(line() + "/overrule", again).json().get("refused")).hasToString("80.00");
        assertThat(facilitator.delete(line() + "/overrule", again).text()).contains("overrule-none");
    }

    @Test
    void what_was_not_seen_is_409_and_what_does_not_add_up_422() {
        String body = "{\"counted\":80,\"refused\":0,\"reason\":\"Vu\"}";
        assertThat(facilitator.put(line() + "/overrule", body).status()).isEqualTo(200);
        assertThat(facilitator.put(line() + "/overrule", body).status()).isEqualTo(409);
        assertThat(facilitator.put(line() + "/overrule", "{\"counted\":81,\"refused\":0,\"reason\":\"Vu\"}").text()).contains("overrule-part");
        assertThat(facilitator.put(line() + "/overrule", "{\"counted\":8}").text()).contains("\"refused\"", "\"reason\"", "required");
    }

    @Test
    void others_read_within_their_reach_and_decide_nothing() {
        long buyer = TestInstance.get(Organisations.class).find(scope, new Siret("27960004100016")).orElseThrow().id();
        ApiCaller theirs = ApiCaller.of(scope, Role.BUYER, buyer);
        assertThat(theirs.get(line()).json().get("refused")).hasToString("80.00");
        assertThat(theirs.put(line() + "/overrule", "{\"counted\":80,\"refused\":0,\"reason\":\"Vu\"}").status()).isEqualTo(403);
        ApiCaller stranger = ApiCaller.of(TestInstance.freshFacilitator(), Role.FACILITATOR, null);
        assertThat(stranger.get(line()).status()).isEqualTo(404);
        assertThat(stranger.get(lines("")).status()).isEqualTo(404);
        assertThat(stranger.put(line() + "/overrule", "{\"counted\":80,\"refused\":0,\"reason\":\"Vu\"}").status()).isEqualTo(404);
    }
}
