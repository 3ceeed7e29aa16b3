package fr.clausier.api.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.contract.Lot;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import org.junit.jupiter.api.Test;

/** Terms of a lot's clause, recorded and mended by programs. */
class LotApiTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Lot lot = LotExample.lot(scope, LotExample.contract(scope, "2026-API"), "1");
    private final ApiCaller facilitator = ApiCaller.of(scope, Role.FACILITATOR, null);
    private final String path = "/api/v1/lots/" + lot.id() + "/terms";

    private static String terms(int hours, String more) {
        return "{\"startsOn\":\"2026-01-01\",\"endsOn\":\"2026-12-31\",\"modalities\":[\"DIRECT_HIRE\"],\"groups\":[\"RSA\"],\"formula\":\"FIXED\","
            + "\"fixedHours\":" + hours + more + "}";
    }

    @Test
    void terms_mended_meanwhile_are_409_with_what_is_recorded_now() {
        ApiCaller.Answer recorded = facilitator.post(path, terms(300, ""));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        String read = ",\"recordedAt\":\"" + recorded.json().get("recordedAt") + "\"";
        assertThat(facilitator.put(path + "/1", terms(330, "")).text()).contains("required", "recordedAt");
        assertThat(facilitator.put(path + "/1", terms(330, read)).status()).isEqualTo(200);
        ApiCaller.Answer late = facilitator.put(path + "/1", terms(350, read));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("330.00").doesNotContain("350.00");
        String now = ",\"recordedAt\":\"" + late.json().get("recordedAt") + "\"";
        assertThat(facilitator.put(path + "/1", terms(350, now)).status()).isEqualTo(200);
    }
}
