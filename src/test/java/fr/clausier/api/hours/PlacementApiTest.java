package fr.clausier.api.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.api.ApiCaller;
import fr.clausier.hours.Site;
import fr.clausier.kernel.Role;
import fr.clausier.participant.Person;
import org.junit.jupiter.api.Test;

/** Placements asked for by programs of facilitators and of holders. */
class PlacementApiTest {

    private final Site site = new Site();
    private final ApiCaller facilitator = ApiCaller.of(site.scope, Role.FACILITATOR, null);
    private final ApiCaller holder = ApiCaller.of(site.scope, Role.HOLDER, site.holding.organisationId());
    private final Person person = site.person("EXEMPLE", "Dominique");

    private String body(String more) {
        return "{\"participantId\":" + person.participant().id() + ",\"employerId\":" + site.supplying.organisationId() + ",\"lotId\":" + site.lot.id()
            + ",\"employerKind\":\"ETTI\",\"modality\":\"LABOUR_SUPPLY\",\"contractType\":\"MISSION\",\"startsOn\":\"2026-02-02\"" + more + "}";
    }

    @Test
    void a_health_group_is_withheld_from_a_holder_and_kept_through_its_changes() {
        assertThat(facilitator.post("/api/v1/placements", body("")).text()).contains("required", "group");
        ApiCaller.Answer placed = facilitator.post("/api/v1/placements", body(",\"group\":\"BOETH\""));
        assertThat(placed.status()).isEqualTo(201);
        String path = "/api/v1/placements/" + placed.json().get("id");
        assertThat(holder.get(path).json()).containsEntry("employerKind", "ETTI").doesNotContainKey("group");
        ApiCaller.Answer changed = holder.put(path, body(",\"rome\":\"F1703\",\"version\":" + placed.json().get("version")));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).containsEntry("rome", "F1703").doesNotContainKey("group");
        ApiCaller.Answer late = holder.put(path, body(",\"group\":\"RSA\",\"version\":" + placed.json().get("version")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).doesNotContain("BOETH");
        assertThat(facilitator.get(path).json()).containsEntry("group", "BOETH").containsEntry("rome", "F1703");
    }

    @Test
    void a_holder_does_not_place_a_person_it_only_guesses_the_number_of() {
        ApiCaller.Answer refused = holder.post("/api/v1/placements", body(",\"group\":\"RSA\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("participant-unknown");
        assertThat(holder.get("/api/v1/participants/" + person.participant().id()).status()).isEqualTo(404);
    }
}
