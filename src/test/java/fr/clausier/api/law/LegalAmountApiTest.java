package fr.clausier.api.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import org.junit.jupiter.api.Test;

class LegalAmountApiTest {

    private static final String AMOUNTS = "/api/v1/legal-amounts";

    private final Scope scope = TestInstance.freshFacilitator();
    private final ApiCaller reader = ApiCaller.of(scope, Role.OBSERVER, null);
    private final ApiCaller admin = ApiCaller.of(new Scope(scope.actor(), scope.structure(), Role.ADMIN, 0), Role.ADMIN, null);

    @Test
    void the_values_of_a_day_are_read_by_anyone_signed_in() {
        assertThat(reader.get(AMOUNTS + "?legalAmount=EU_OTHER_AUTHORITIES&day=2026-08-21").text()).contains("\"legalValue\":216000",
            "\"verified\":true", "\"unit\":\"EUROS\"", "\"origin\":\"NATIONAL\"").doesNotContain("EU_STATE");
        assertThat(reader.get(AMOUNTS + "?legalAmount=EU_STATE&day=2025-12-31").text()).isEqualTo("[]");
        assertThat(reader.get(AMOUNTS + "?legalAmount=SMIC_HOUR").text()).contains("\"lastDay\":\"2024-10-31\"", "\"lastDay\":\"2025-12-31\"");
        assertThat(ApiCaller.anonymous().get(AMOUNTS).status()).isEqualTo(401);
    }

    @Test
    void an_administrator_records_a_value_for_a_structure_and_takes_it_back() {
        String body = "{\"structureId\":" + scope.structure() + ",\"legalAmount\":\"SMIC_HOUR\",\"firstDay\":\"2026-03-01\",\"legalValue\":\"12,30\","
            + "\"legalSource\":\"Arrêté d’essai\",\"verified\":true}";
        assertThat(reader.post(AMOUNTS, body).status()).isEqualTo(403);
        ApiCaller.Answer recorded = admin.post(AMOUNTS, body);
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.text()).contains("\"legalValue\":12.30", "\"origin\":\"STRUCTURE\"");
        assertThat(reader.get(AMOUNTS + "?legalAmount=SMIC_HOUR&day=2026-03-01").text()).contains("12.30", "Arrêté d’essai");
        assertThat(admin.delete(AMOUNTS + "/" + recorded.json().get("change")).status()).isEqualTo(200);
        assertThat(reader.get(AMOUNTS + "?legalAmount=SMIC_HOUR&day=2026-03-01").text()).contains("12.02").doesNotContain("12.30");
        assertThat(admin.delete(AMOUNTS + "/" + recorded.json().get("change")).status()).isEqualTo(404);
    }

    @Test
    void wrong_values_and_wrong_questions_are_refused_with_every_problem() {
        ApiCaller.Answer refused = admin.post(AMOUNTS, "{\"legalAmount\":\"WAGE\",\"legalValue\":\"0\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("code-unknown", "legal-value-range", "firstDay", "legalSource");
        assertThat(reader.get(AMOUNTS + "?day=demain").status()).isEqualTo(422);
        assertThat(reader.get(AMOUNTS + "?structureId=1").status()).isEqualTo(403);
        assertThat(admin.get(AMOUNTS + "?structureId=999999999").status()).isEqualTo(404);
    }
}
