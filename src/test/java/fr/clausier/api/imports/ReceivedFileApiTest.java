package fr.clausier.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.hours.Site;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.kernel.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files of hours once received, for programs. */
class ReceivedFileApiTest {

    private final Site site = new Site();
    private final ApiCaller caller = ApiCaller.of(site.scope, Role.FACILITATOR, null);

    private long recorded() {
        byte[] file = ("Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures\n2025TX014;01;" + site.etti.digits()
            + ";ETTI;EXEMPLE;Dominique;05/03/1991;RSA;MAD;MISSION;02/02/2026;03/2026;12\n").getBytes(StandardCharsets.UTF_8);
        HoursImport imports = TestInstance.get(HoursImport.class);
        long upload = imports.preview(site.scope, "mars.csv", file).get().uploadId();
        imports.record(site.scope, upload, "").get();
        return upload;
    }

    @Test
    void a_file_is_listed_withdrawn_with_a_reason_and_listed_as_withdrawn() {
        long upload = recorded();
        assertThat(caller.get("/api/v1/imports/hours").text()).contains("\"id\":" + upload, "\"stage\":\"RECORDED\"", "\"standing\":1");
        assertThat(caller.post("/api/v1/imports/hours/" + upload + "/withdrawal", "{}").status()).isEqualTo(422);
        ApiCaller.Answer done = caller.post("/api/v1/imports/hours/" + upload + "/withdrawal", "{\"withdrawalReason\": \"Mauvais fichier\"}");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.text()).contains("\"struck\":1", "\"kept\":0");
        assertThat(caller.get("/api/v1/imports/hours").text()).contains("\"stage\":\"WITHDRAWN\"", "\"standing\":0");
    }

    @Test
    void a_file_of_another_structure_is_not_there() {
        long upload = recorded();
        ApiCaller stranger = ApiCaller.of(TestInstance.freshFacilitator(), Role.FACILITATOR, null);
        assertThat(stranger.post("/api/v1/imports/hours/" + upload + "/withdrawal", "{\"withdrawalReason\": \"x\"}").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/imports/hours").text()).isEqualTo("[]");
    }
}
