package fr.clausier.api.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.hours.Site;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Penalties by program, on 10 April 2026: a clause of 300 h until 31 March at 60 € an hour, and 500 € for each missed meeting. */
class PenaltyApiTest {

    private final Site site = new Site();
    private final ApiCaller facilitator = ApiCaller.of(site.scope, Role.FACILITATOR, null);
    private final ApiCaller buyer = ApiCaller.of(site.scope, Role.BUYER, site.contract.buyerId());
    private final String penalties = "/api/v1/lots/" + site.lot.id() + "/penalties";

    @BeforeEach
    void terms() {
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(Map.of("startsOn", "2026-01-01", "endsOn",
            "2026-03-31", "modalities", "LABOUR_SUPPLY", "groups", "RSA", "formula", "FIXED", "fixedHours", "300", "penalties",
            List.of(Map.of("shape", "MISSING_HOUR", "amount", "60"), Map.of("shape", "LUMP_SUM", "event", "MISSED_MEETING", "amount", "500")))))).get();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(ApiCaller.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("lines");
    }

    private String decision(Map<String, Object> line, String verdict, String more) {
        return "{\"kind\":\"" + line.get("kind") + "\",\"event\":" + line.get("event") + ",\"place\":" + line.get("place") + ",\"penaltyVerdict\":\"" + verdict
            + "\",\"reason\":\"Courrier du 8 avril\",\"proposed\":" + line.get("proposed") + more + "}";
    }

    @Test
    void facts_are_noted_changed_and_struck_out_and_the_proposal_follows() {
        Map<String, Object> event = facilitator.post(penalties + "/events", "{\"happening\":\"MISSED_MEETING\",\"happenedOn\":\"2026-03-03\"}").json();
        assertThat(facilitator.get(penalties).json()).containsEntry("proposed", "18500.00").containsEntry("applied", "0.00");
        assertThat(facilitator.get(penalties).text()).contains("300,00 h manquantes le 31/03/2026", "\"rule\":\"R-40\"", "\"rule\":\"R-42\"");
        String one = "/api/v1/penalty-events/" + event.get("id");
        assertThat(facilitator.put(one, "{\"happening\":\"MISSED_MEETING\",\"happenedOn\":\"2026-03-04\",\"version\":9}").status()).isEqualTo(409);
        assertThat(facilitator.put(one, "{\"happening\":\"MISSED_MEETING\",\"happenedOn\":\"2026-03-04\",\"version\":" + event.get("version") + "}").json())
            .containsEntry("happenedOn", "2026-03-04");
        String version = facilitator.get(one).json().get("version").toString();
        assertThat(facilitator.delete(one, "{\"strikeReason\":\"Excusé\",\"version\":" + version + "}").status()).isEqualTo(200);
        assertThat(facilitator.get(one).status()).isEqualTo(404);
        assertThat(facilitator.get(penalties).json()).containsEntry("proposed", "18000.00");
        assertThat(facilitator.get(penalties + "?day=2026-03-30").text()).contains("\"on\":\"2026-03-30\"");
        assertThat(facilitator.get(penalties + "?day=hier").status()).isEqualTo(422);
    }

    @Test
    void the_buyer_decides_line_by_line_and_what_moved_is_409() {
        Map<String, Object> hours = lines(buyer.get(penalties)).get(0);
        assertThat(ApiCaller.of(site.scope, Role.OBSERVER, null).put(penalties + "/decisions", decision(hours, "APPLIED", "")).status()).isEqualTo(403);
        assertThat(buyer.put(penalties + "/decisions", decision(hours, "REDUCED", "")).text()).contains("\"applied\"", "required");
        ApiCaller.Answer reduced = buyer.put(penalties + "/decisions", decision(hours, "REDUCED", ",\"applied\":9000"));
        assertThat(reduced.json()).containsEntry("applied", "9000.00");
        assertThat(reduced.text()).contains("\"verdict\":\"REDUCED\"", "Courrier du 8 avril");
        assertThat(buyer.put(penalties + "/decisions", decision(hours, "WAIVED", "")).status()).isEqualTo(409);
        Object standing = ((Map<?, ?>) lines(buyer.get(penalties)).get(0).get("decision")).get("id");
        assertThat(buyer.put(penalties + "/decisions", decision(hours, "WAIVED", ",\"replaces\":" + standing)).json()).containsEntry("applied", "0.00");
    }

    @Test
    void others_read_within_their_reach() {
        assertThat(ApiCaller.of(site.scope, Role.HOLDER, site.holding.organisationId()).get(penalties).status()).isEqualTo(403);
        assertThat(ApiCaller.of(TestInstance.freshFacilitator(), Role.FACILITATOR, null).get(penalties).status()).isEqualTo(404);
        assertThat(ApiCaller.of(site.scope, Role.BUYER, site.undivided.buyerId()).get(penalties).status()).isEqualTo(404);
        assertThat(ApiCaller.of(site.scope, Role.OBSERVER, null).get(penalties).status()).isEqualTo(200);
    }
}
