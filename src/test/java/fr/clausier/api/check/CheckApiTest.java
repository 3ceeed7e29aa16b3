package fr.clausier.api.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.api.ApiCaller;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckApiTest {

    private final Site site = new Site();
    private final ApiCaller facilitator = ApiCaller.of(site.scope, Role.FACILITATOR, null);

    @Test
    void a_contract_carries_its_derogation_and_its_check_answers() {
        String contract = "\"buyerSiret\":\"" + site.holder.digits() + "\",\"number\":\"2026-API\",\"object\":\"Licences\",\"buyerKind\":\"STATE\","
            + "\"cpv\":\"48000000-8\",\"consultationDate\":\"2026-08-21\",\"estimatedValue\":140000";
        assertThat(facilitator.post("/api/v1/contracts", "{" + contract + ",\"derogation\":\"NO_LINK\"}").text()).contains("derogation-unjustified");
        ApiCaller.Answer recorded = facilitator.post("/api/v1/contracts", "{" + contract + "}");
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.text()).contains("\"defence\":false");
        Object id = recorded.json().get("id");
        String found = facilitator.get("/api/v1/checks?check=SOCIAL_CONDITION&verdict=FOUND&contract=" + id).text();
        assertThat(found).contains("\"rule\":\"R-61\"", "\"code\":\"social-condition-missing\"", "\"contractNumber\":\"2026-API\"", "140\u202f000,00")
            .doesNotContain("missing\":", "⟦");
        String justified = "{" + contract + ",\"derogation\":\"NO_LINK\",\"derogationReason\":\"Aucune main-d’œuvre\",\"version\":0}";
        assertThat(facilitator.put("/api/v1/contracts/" + id, justified).text()).contains("\"derogation\":\"NO_LINK\"", "Aucune main-d’œuvre");
        assertThat(facilitator.get("/api/v1/checks?contract=" + id).text()).isEqualTo("[]");
        assertThat(facilitator.get("/api/v1/checks?contract=" + id + "&verdict=FINE").text()).contains("social-derogation");
    }

    @Test
    void staff_is_recorded_read_and_taken_back() {
        String staff = "/api/v1/lots/" + site.lot.id() + "/staff";
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(Map.of("legalBasis", "RESERVED_SIAE", "startsOn",
            "2026-01-01", "endsOn", "2026-12-31", "modalities", "SIAE_HOLDER", "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
        assertThat(facilitator.get("/api/v1/checks?check=STAFF_SHARE").text()).contains("\"missing\":[\"STAFF\"]", "L2113-13");
        ApiCaller.Answer recorded = facilitator.post(staff, "{\"operatorSiret\":\"" + site.holder.digits()
            + "\",\"staffDated\":\"2026-03-31\",\"workers\":9,\"disadvantaged\":\"4,5\"}");
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.text()).contains("\"workers\":9.00", "\"disadvantaged\":4.50");
        assertThat(facilitator.get(staff).text()).contains("\"staffDated\":\"2026-03-31\"");
        assertThat(facilitator.get("/api/v1/checks?check=STAFF_SHARE").text()).isEqualTo("[]");
        assertThat(facilitator.post(staff, "{\"workers\":0}").status()).isEqualTo(422);
        ApiCaller observer = ApiCaller.of(site.scope, Role.OBSERVER, null);
        assertThat(observer.get(staff).text()).contains("4.50");
        assertThat(observer.post(staff, "{}").status()).isEqualTo(403);
        String figure = "/api/v1/lots/staff/" + recorded.json().get("figure");
        assertThat(observer.delete(figure).status()).isEqualTo(403);
        assertThat(facilitator.delete(figure).status()).isEqualTo(200);
        assertThat(facilitator.delete(figure).status()).isEqualTo(404);
    }

    @Test
    void a_check_or_a_verdict_nobody_knows_is_refused() {
        assertThat(facilitator.get("/api/v1/checks?check=ALL").text()).contains("code-unknown");
        assertThat(facilitator.get("/api/v1/checks?verdict=ALL").status()).isEqualTo(422);
        assertThat(ApiCaller.anonymous().get("/api/v1/checks").status()).isEqualTo(401);
    }
}
