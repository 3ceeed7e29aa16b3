package fr.clausier.api.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.api.ApiCaller;
import fr.clausier.kernel.Role;
import fr.clausier.need.NeedExample;
import org.junit.jupiter.api.Test;

/** Needs from programs, on 10 April 2026. */
class NeedApiTest {

    private final NeedExample site = new NeedExample();
    private final ApiCaller facilitator = ApiCaller.of(site.scope, Role.FACILITATOR, null);
    private final ApiCaller buyer = ApiCaller.of(site.scope, Role.BUYER, site.contract.buyerId());
    private final String need = "/api/v1/needs/" + site.need.id();

    private String propose(String family) {
        ApiCaller.Answer answer = facilitator.post(need + "/candidates", "{\"referrerId\":" + site.mission + ",\"proposedOn\":\"2026-03-05\",\"familyName\":\"" + family
            + "\",\"firstName\":\"Awa\",\"birthDate\":\"1990-02-01\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/api/v1/candidates/" + answer.json().get("id");
    }

    @Test
    void a_need_goes_from_sent_to_placed_and_answered_and_each_time_tells_what_is_next() {
        String sent = facilitator.post(need + "/sendings", "{\"referrerIds\":[" + site.mission + "," + site.travail + "],\"sentOn\":\"2026-03-03\"}").text();
        assertThat(sent).contains("\"step\":\"REFERRER\"", "2026-03-03");
        facilitator.post(need + "/sendings", "{\"nobody\":" + site.travail + ",\"nobodyOn\":\"2026-03-04\"}");
        String candidate = propose("Nédélec");
        assertThat(facilitator.get(need).text()).contains("\"step\":\"CHOOSE\"", "NÉDÉLEC Awa", "\"nobodyOn\":\"2026-03-04\"");
        assertThat(facilitator.put(candidate + "/decision", "{\"decision\":\"CHOSEN\",\"decisionOn\":\"2026-03-09\"}").json()).containsEntry("state", "CHOSEN");
        ApiCaller.Answer placed = facilitator.post(candidate + "/placement", "{\"employerId\":" + site.company + ",\"employerKind\":\"COMPANY\",\"modality\":\"DIRECT_HIRE\","
            + "\"contractType\":\"CDD\",\"group\":\"RSA\",\"startsOn\":\"2026-03-16\"}");
        assertThat(placed.json()).as(placed.text()).containsEntry("state", "PLACED").containsKey("placementId");
        assertThat(facilitator.put(candidate + "/answer", "{\"answeredOn\":\"2026-04-10\"}").json()).containsEntry("answeredOn", "2026-04-10");
        assertThat(facilitator.put(need + "/state", "{\"needState\":\"FILLED\",\"version\":0}").json()).containsEntry("needState", "FILLED");
        assertThat(facilitator.get("/api/v1/referrers?from=2026-03-01&to=2026-03-31").text()).contains("\"received\":1", "\"proposed\":1", "\"placed\":1");
    }

    @Test
    void a_buyer_reads_where_candidates_stand_and_no_name() {
        String candidate = propose("Nédélec");
        facilitator.put(candidate + "/decision", "{\"decision\":\"REFUSED\",\"decisionOn\":\"2026-03-09\",\"refusal\":\"Trop loin\"}");
        assertThat(facilitator.get(candidate).text()).contains("Trop loin", "NÉDÉLEC");
        for (String path : new String[] {candidate, need, "/api/v1/needs", "/api/v1/lots/" + site.lot.id() + "/needs"}) {
            assertThat(buyer.get(path).text()).as(path).contains("REFUSED", "PS-").doesNotContain("Trop loin", "DÉLEC");
        }
        assertThat(buyer.put(candidate + "/decision", "{}").status()).isEqualTo(403);
        assertThat(buyer.get("/api/v1/referrers").status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_told_by_field_and_what_was_changed_meanwhile_by_what_stands() {
        assertThat(facilitator.post("/api/v1/lots/" + site.lot.id() + "/needs", "{\"posts\":0}").text()).contains("job", "startsOn", "posts-range");
        assertThat(facilitator.post(need + "/candidates", "{}").text()).contains("referrerId", "proposedOn", "familyName", "firstName", "birthDate");
        assertThat(facilitator.put(propose("Cadiou") + "/decision", "{\"decision\":\"PLACED\",\"decisionOn\":\"2026-03-09\"}").text()).contains("code-unknown");
        assertThat(facilitator.put(need + "/state", "{\"needState\":\"FILLED\",\"version\":0}").text()).contains("need-undecided");
        String change = "{\"job\":\"Coffreur\",\"startsOn\":\"2026-04-06\",\"version\":0}";
        assertThat(facilitator.put(need, change).status()).isEqualTo(200);
        ApiCaller.Answer late = facilitator.put(need, change);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json()).containsEntry("job", "Coffreur");
        assertThat(facilitator.get("/api/v1/referrers?from=2026-04-10&to=2026-04-01").text()).contains("ends-before-start");
        assertThat(facilitator.post("/api/v1/referrers", "{\"referrerName\":\"mission locale du val\",\"referrerKind\":\"MISSION_LOCALE\"}").text()).contains("referrer-exists");
    }
}
