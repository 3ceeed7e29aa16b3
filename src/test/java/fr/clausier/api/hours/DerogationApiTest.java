package fr.clausier.api.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.api.ApiCaller;
import fr.clausier.hours.Site;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Role;
import org.junit.jupiter.api.Test;

/** Derogations and suspensions asked for by programs of facilitators and of holders. */
class DerogationApiTest {

    private static final String GRANT = "{\"derogationKind\":\"CONTRACT_DURATION\",\"grantor\":\"REFERRER\",\"grantedBy\":\"Cap emploi\","
        + "\"grantedOn\":\"2026-03-02\",\"ground\":\"DISABLED\",\"motive\":\"Parcours à consolider\"}";

    private final Site site = new Site();
    private final Placement placement = site.placed("EXEMPLE", "Dominique");
    private final ApiCaller facilitator = ApiCaller.of(site.scope, Role.FACILITATOR, null);
    private final ApiCaller holder = ApiCaller.of(site.scope, Role.HOLDER, site.holding.organisationId());
    private final String derogations = "/api/v1/placements/" + placement.id() + "/derogations";
    private final String suspensions = "/api/v1/placements/" + placement.id() + "/suspensions";

    @Test
    void a_holder_reads_that_a_derogation_holds_without_its_ground() {
        ApiCaller.Answer granted = facilitator.post(derogations, GRANT);
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.json()).containsEntry("ground", "DISABLED").containsEntry("grantedBy", "Cap emploi");
        ApiCaller.Answer seen = holder.get(derogations);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("CONTRACT_DURATION", "2026-03-02").doesNotContain("DISABLED", "Cap emploi", "Parcours");
        assertThat(holder.post(derogations, GRANT).status()).isEqualTo(403);
    }

    @Test
    void a_derogation_is_withdrawn_with_a_reason() {
        String one = derogations + "/" + facilitator.post(derogations, GRANT).json().get("id") + "/withdraw";
        assertThat(facilitator.post(one, "{}").text()).contains("required", "withdrawnBecause");
        ApiCaller.Answer withdrawn = facilitator.post(one, "{\"withdrawnBecause\":\"Erreur de personne\"}");
        assertThat(withdrawn.json()).containsEntry("withdrawn", "true").containsEntry("withdrawnBecause", "Erreur de personne");
        assertThat(facilitator.get(derogations).text()).contains("Erreur de personne");
    }

    @Test
    void days_of_suspension_are_recorded_by_a_holder_and_withdrawn() {
        ApiCaller.Answer recorded = holder.post(suspensions, "{\"suspendedFrom\":\"2026-03-02\",\"suspendedTo\":\"2026-03-06\"}");
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(facilitator.get(suspensions).text()).contains("2026-03-02", "2026-03-06");
        assertThat(holder.post(suspensions, "{\"suspendedFrom\":\"2026-03-06\",\"suspendedTo\":\"2026-03-07\"}").text()).contains("suspension-overlaps");
        assertThat(holder.post(suspensions + "/" + recorded.json().get("id") + "/withdraw", "{}").json()).containsEntry("withdrawn", "true");
    }
}
