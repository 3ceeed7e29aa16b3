package fr.clausier.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import org.junit.jupiter.api.Test;

class ContractApiTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final ApiCaller facilitator = ApiCaller.of(scope, Role.FACILITATOR, null);
    private final String buyer = TestInstance.siret().digits();

    private String contract(String number) {
        return "{\"buyerSiret\":\"" + buyer + "\",\"buyerName\":\"Ville\",\"number\":\"" + number
            + "\",\"object\":\"Écoles\",\"amount\":12345678901.12,\"social\":[\"CLAUSE\"],\"divided\":true}";
    }

    @Test
    void a_contract_recorded_through_the_api_comes_back_to_the_cent() {
        ApiCaller.Answer created = facilitator.post("/api/v1/contracts", contract("A1"));
        assertThat(created.status()).isEqualTo(201);
        ApiCaller.Answer found = facilitator.get("/api/v1/contracts/" + created.json().get("id"));
        assertThat(found.json()).containsEntry("amount", "12345678901.12").containsEntry("object", "Écoles");
    }

    @Test
    void each_wrong_value_is_named_with_its_field_and_a_sentence() {
        ApiCaller.Answer answer = facilitator.post("/api/v1/contracts", "{\"buyerSiret\":\"123\",\"number\":\"A2\",\"amount\":\"beaucoup\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text()).contains("siret-format", "money-format", "\"where\":\"object\"", "14 chiffres");
    }

    @Test
    void a_body_that_is_not_json_is_refused_with_the_line() {
        ApiCaller.Answer answer = facilitator.post("/api/v1/contracts", "{\"number\":\n\n nonsense}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("json-malformed", "ligne 3");
    }

    @Test
    void a_change_on_an_old_version_is_409_with_what_is_stored() {
        Object id = facilitator.post("/api/v1/contracts", contract("A3")).json().get("id");
        String change = contract("A3").replace("Écoles", "Collèges").replaceFirst("\\{", "{\"version\":0,");
        assertThat(facilitator.put("/api/v1/contracts/" + id, change).status()).isEqualTo(200);
        ApiCaller.Answer late = facilitator.put("/api/v1/contracts/" + id, change);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json()).containsEntry("object", "Collèges");
    }

    @Test
    void not_yours_and_not_there_are_the_same_answer() {
        Object id = facilitator.post("/api/v1/contracts", contract("A4")).json().get("id");
        ApiCaller stranger = ApiCaller.of(TestInstance.freshFacilitator(), Role.FACILITATOR, null);
        ApiCaller.Answer theirs = stranger.get("/api/v1/contracts/" + id);
        ApiCaller.Answer none = stranger.get("/api/v1/contracts/999999999");
        assertThat(theirs.status()).isEqualTo(404).isEqualTo(none.status());
        assertThat(theirs.text()).isEqualTo(none.text());
    }

    @Test
    void nobody_signed_in_gets_401_and_an_observer_who_writes_403() {
        assertThat(ApiCaller.anonymous().get("/api/v1/contracts").status()).isEqualTo(401);
        assertThat(ApiCaller.of(scope, Role.OBSERVER, null).post("/api/v1/contracts", contract("A5")).status()).isEqualTo(403);
    }

    @Test
    void texts_too_long_control_characters_and_endless_numbers_are_refused_or_dropped_never_a_failure() {
        ApiCaller.Answer longer = facilitator.post("/api/v1/contracts", contract("A6").replace("{", "{\"placeCode\":\"" + "x".repeat(11) + "\","));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.text()).contains("text-too-long", "placeCode");
        ApiCaller.Answer odd = facilitator.post("/api/v1/contracts", contract("A7").replace("Écoles", "Éco\\u0000les"));
        assertThat(odd.json()).containsEntry("object", "Écoles");
        ApiCaller.Answer endless = facilitator.post("/api/v1/contracts", contract("A8").replace("12345678901.12", "\"" + "9".repeat(100_000) + "\""));
        assertThat(endless.text()).contains("money-format").hasSizeLessThan(2000);
        assertThat(facilitator.get("/api/v1/contracts?social=%00&sort=x&page=-5&text=%25").status()).isEqualTo(200);
        assertThat(facilitator.get("/api/v1/statements?month=9999-12").text()).contains("month-in-future");
    }

    @Test
    void the_only_lot_of_an_undivided_contract_takes_no_number() {
        Object id = facilitator.post("/api/v1/contracts", contract("A9").replace("\"divided\":true", "\"divided\":false")).json().get("id");
        String lot = facilitator.get("/api/v1/contracts/" + id).text().replaceAll(".*\"lots\":\\[\\{\"id\":([0-9]+).*", "$1");
        ApiCaller.Answer changed = facilitator.put("/api/v1/lots/" + lot, "{\"version\":0,\"startsOn\":\"2026-01-01\",\"endsOn\":\"2026-12-31\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).containsEntry("startsOn", "2026-01-01").containsEntry("implicit", "true");
    }
}
