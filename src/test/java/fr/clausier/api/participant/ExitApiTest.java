package fr.clausier.api.participant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.hours.Site;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Exits asked for by programs, on 10 April 2026. */
class ExitApiTest {

    private final Site site = new Site();
    private final long person = TestInstance.get(Placements.class).record(site.scope, site.draft(site.person("EXEMPLE", "Dominique"), LocalDate.of(2025, 9, 1)))
        .get().participantId();
    private final ApiCaller facilitator = ApiCaller.of(site.scope, Role.FACILITATOR, null);
    private final ApiCaller holder = ApiCaller.of(site.scope, Role.HOLDER, site.holding.organisationId());
    private final String exits = "/api/v1/participants/" + person + "/exits";

    private static String left(String point, String situation) {
        return "{\"exitOn\":\"2025-12-31\",\"exitPoint\":\"" + point + "\"," + situation + ",\"toldBy\":\"EMPLOYER\"}";
    }

    @Test
    void a_situation_recorded_is_read_again_at_its_point() {
        ApiCaller.Answer recorded = facilitator.post(exits, left("AT_END", "\"exitDetail\":\"SUBSIDISED\""));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.json()).containsEntry("exitKind", "TRANSITION").containsEntry("exitDetail", "SUBSIDISED").containsEntry("exitOn", "2025-12-31");
        facilitator.post(exits, left("AFTER_3_MONTHS", "\"exitKind\":\"LASTING\""));
        assertThat(facilitator.get(exits).text()).containsSubsequence("AT_END", "TRANSITION", "AFTER_3_MONTHS", "LASTING");
    }

    @Test
    void a_version_read_before_another_change_is_answered_by_what_stands_now() {
        String id = facilitator.post(exits, left("AT_END", "\"exitKind\":\"OTHER\"")).json().get("id").toString();
        String change = left("AT_END", "\"exitKind\":\"LASTING\",\"version\":0");
        assertThat(facilitator.put("/api/v1/exits/" + id, change).json()).containsEntry("exitKind", "LASTING");
        ApiCaller.Answer late = facilitator.put("/api/v1/exits/" + id, left("AT_END", "\"exitKind\":\"POSITIVE\",\"version\":0"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json()).containsEntry("exitKind", "LASTING");
        assertThat(facilitator.put("/api/v1/exits/" + id, left("AT_END", "\"exitKind\":\"POSITIVE\"")).text()).contains("required", "version");
    }

    @Test
    void what_cannot_be_is_refused_with_its_code_and_field() {
        ApiCaller.Answer refused = facilitator.post(exits, left("AFTER_6_MONTHS", "\"exitKind\":\"LASTING\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("exit-too-soon", "exitPoint", "30/06/2026");
        assertThat(facilitator.post(exits, "{}").text()).contains("exitOn", "exitPoint", "exitKind", "toldBy");
    }

    @Test
    void a_holder_reads_and_does_not_record_and_a_buyer_does_neither() {
        String id = facilitator.post(exits, left("AT_END", "\"exitKind\":\"OTHER\"")).json().get("id").toString();
        assertThat(holder.get(exits).text()).contains("OTHER");
        assertThat(holder.post(exits, left("AFTER_3_MONTHS", "\"exitKind\":\"OTHER\"")).status()).isEqualTo(403);
        ApiCaller buyer = ApiCaller.of(site.scope, Role.BUYER, site.contract.buyerId());
        assertThat(buyer.get(exits).status()).isEqualTo(403);
        assertThat(buyer.delete("/api/v1/exits/" + id).status()).isEqualTo(403);
    }

    @Test
    void what_is_to_be_asked_for_names_nobody() {
        facilitator.post(exits, left("AT_END", "\"exitKind\":\"OTHER\""));
        assertThat(facilitator.get("/api/v1/exits").text()).contains("\"participant\":" + person, "AFTER_3_MONTHS", "2026-03-31").doesNotContain("EXEMPLE");
        assertThat(holder.get("/api/v1/exits").status()).isEqualTo(403);
    }

    @Test
    void taken_back_it_is_gone_and_another_structure_never_saw_it() {
        String one = "/api/v1/exits/" + facilitator.post(exits, left("AT_END", "\"exitKind\":\"OTHER\"")).json().get("id");
        ApiCaller stranger = ApiCaller.of(TestInstance.freshFacilitator(), Role.FACILITATOR, null);
        assertThat(stranger.get(exits).status()).isEqualTo(404);
        assertThat(stranger.delete(one).status()).isEqualTo(404);
        assertThat(facilitator.delete(one).status()).isEqualTo(200);
        assertThat(facilitator.get(exits).text()).isEqualTo("[]");
        assertThat(facilitator.delete(one).status()).isEqualTo(404);
    }
}
