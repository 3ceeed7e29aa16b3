package fr.clausier.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Entries of a lot's base, recorded, corrected, struck and imported by programs. */
class BaseApiTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-API-BASE");
    private final Lot lot = LotExample.lot(scope, contract, "1");
    private final ApiCaller facilitator = ApiCaller.of(scope, Role.FACILITATOR, null);
    private final String path = "/api/v1/lots/" + lot.id() + "/base";

    private static String invoice(String reference, String amount, String more) {
        return "{\"kind\":\"INVOICE\",\"reference\":\"" + reference + "\",\"dated\":\"2026-03-31\",\"amount\":" + amount + more + "}";
    }

    @Test
    void an_entry_recorded_comes_back_to_the_cent() {
        ApiCaller.Answer created = facilitator.post(path, invoice("F-1", "12345678901.12", ""));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json()).containsEntry("amount", "12345678901.12").containsEntry("kind", "INVOICE").containsEntry("dated", "2026-03-31")
            .containsEntry("standing", "true");
        assertThat(facilitator.post(path, invoice("F-1", "12345678901.12", "")).json().get("id")).isEqualTo(created.json().get("id"));
        assertThat(facilitator.get(path).text()).containsOnlyOnce("12345678901.12");
    }

    @Test
    void hours_of_a_month_are_dated_its_last_day() {
        ApiCaller.Answer created = facilitator.post(path, "{\"kind\":\"HOURS_WORKED\",\"month\":\"2026-02\",\"hours\":\"151h40\"}");

        assertThat(created.json()).containsEntry("reference", "2026-02").containsEntry("dated", "2026-02-28").containsEntry("hours", "151.67");
    }

    @Test
    void a_correction_names_what_it_corrects_and_both_are_listed() {
        Object wrong = facilitator.post(path, invoice("F-1", "1000", "")).json().get("id");
        ApiCaller.Answer refused = facilitator.post(path, invoice("F-1", "100", ""));
        ApiCaller.Answer right = facilitator.post(path, invoice("F-1", "100", ",\"replaces\":" + wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("base-exists", "facture", "F-1");
        assertThat(right.status()).isEqualTo(201);
        assertThat(String.valueOf(right.json().get("replaces"))).isEqualTo(String.valueOf(wrong));
        assertThat(facilitator.get(path).text()).contains("\"standing\":false", "\"standing\":true");
    }

    @Test
    void an_entry_is_struck_for_a_reason_and_never_without_one() {
        Object id = facilitator.post(path, invoice("F-1", "1000", "")).json().get("id");
        ApiCaller.Answer silent = facilitator.delete("/api/v1/lots/base/" + id);
        ApiCaller.Answer struck = facilitator.delete("/api/v1/lots/base/" + id, "{\"reason\":\"Mauvais lot\"}");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("required", "reason");
        assertThat(struck.status()).isEqualTo(200);
        assertThat(struck.json()).containsEntry("standing", "false").containsEntry("struckReason", "Mauvais lot");
    }

    @Test
    void each_wrong_value_is_named_with_its_field_and_a_sentence() {
        ApiCaller.Answer answer = facilitator.post(path, "{\"kind\":\"RENEWAL\",\"amount\":-5,\"dated\":\"hier\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("base-negative", "reconduction", "\"where\":\"reference\"", "date-format");
    }

    @Test
    void strangers_get_404_observers_read_and_a_holder_reads_its_own_lot_only() {
        Object id = facilitator.post(path, invoice("F-1", "1000", "")).json().get("id");
        ApiCaller stranger = ApiCaller.of(TestInstance.freshFacilitator(), Role.FACILITATOR, null);
        long holds = link(LinkKind.HOLDER);
        long lends = link(LinkKind.LABOUR_SUPPLIER);

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path, invoice("F-2", "1", "")).status()).isEqualTo(404);
        assertThat(stranger.delete("/api/v1/lots/base/" + id, "{\"reason\":\"x\"}").status()).isEqualTo(404);
        assertThat(ApiCaller.of(scope, Role.OBSERVER, null).get(path).status()).isEqualTo(200);
        assertThat(ApiCaller.of(scope, Role.OBSERVER, null).post(path, invoice("F-2", "1", "")).status()).isEqualTo(403);
        assertThat(ApiCaller.of(scope, Role.HOLDER, holds).get(path).text()).contains("1000");
        assertThat(ApiCaller.of(scope, Role.HOLDER, holds).post(path, invoice("F-2", "1", "")).status()).isEqualTo(403);
        assertThat(ApiCaller.of(scope, Role.PROVIDER, lends).get(path).status()).isEqualTo(404);
        assertThat(ApiCaller.of(scope, Role.BUYER, contract.buyerId()).post(path, invoice("F-2", "1", "")).status()).isEqualTo(201);
    }

    private long link(LinkKind kind) {
        return TestInstance.get(Lots.class).link(scope, lot.id(), new LinkDraft(TestInstance.siret(), "Une entreprise", kind, null, false, null))
            .get().organisationId();
    }

    @Test
    void a_file_is_previewed_then_recorded_whole_or_not_at_all() {
        byte[] good = file("2026-API-BASE;1;Facture;F-1;31/03/2026;100,00");
        byte[] bad = file("2026-API-BASE;1;Facture;F-2;31/03/2026;200,00", "2026-API-BASE;1;Facture;F-3;31/02/2026;300,00");

        assertThat(facilitator.post("/api/v1/imports/base?fileName=a.csv", good).text()).contains("\"recorded\":false", "1 écriture(s) nouvelle(s)");
        assertThat(facilitator.get(path).text()).isEqualTo("[]");
        ApiCaller.Answer refused = facilitator.post("/api/v1/imports/base?fileName=a.csv&record=true", bad);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("date-format", "E3", "31/02/2026");
        assertThat(facilitator.get(path).text()).isEqualTo("[]");
        assertThat(facilitator.post("/api/v1/imports/base?fileName=a.csv&record=true", good).text()).contains("\"recorded\":true", "1 écriture(s) ajoutée(s)");
        assertThat(facilitator.post("/api/v1/imports/base?fileName=a.csv&record=true", good).text()).contains("0 écriture(s) ajoutée(s)", "1 identique(s)");
        assertThat(facilitator.get(path).text()).contains("\"sourceCell\":\"F2\"");
    }

    private static byte[] file(String... rows) {
        return ("Marché;Lot;Nature;Référence;Date;Montant HT\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }
}
