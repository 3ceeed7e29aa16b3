package fr.clausier.api.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.api.ApiCaller;
import fr.clausier.contract.ContractFilter;
import fr.clausier.contract.ContractLine;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedApiTest {

    private static final Path SAMPLE = Path.of("sample-contracts/13-donnees-essentielles");
    private final Scope scope = TestInstance.freshFacilitator();
    private final ApiCaller facilitator = ApiCaller.of(scope, Role.FACILITATOR, null);

    @Test
    void a_conflict_shows_both_values_until_a_person_takes_the_published_one() throws IOException {
        assertThat(facilitator.post("/api/v1/imports/dossier", Files.readAllBytes(SAMPLE.resolve("dossier.json"))).status()).isEqualTo(200);
        long contract = TestInstance.get(Contracts.class).search(scope, ContractFilter.all()).rows().stream().map(ContractLine::id)
            .findFirst().orElseThrow();
        assertThat(facilitator.post("/api/v1/imports/decp?fileName=decp.json&record=true&create=true",
            Files.readAllBytes(SAMPLE.resolve("decp.json"))).status()).isEqualTo(200);
        String before = facilitator.get("/api/v1/contracts/" + contract + "/conflicts").text();
        assertThat(before).contains("\"typed\":", "\"published\":");
        String field = before.replaceAll("(?s).*?\"field\":\"([A-Z_]+)\".*", "$1");
        String record = before.replaceAll("(?s).*?\"publishedId\":([0-9]+).*", "$1");
        ApiCaller.Answer left = facilitator.put("/api/v1/published/" + record + "/accepted", "{\"field\":\"" + field + "\"}");
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text()).doesNotContain("\"field\":\"" + field + "\"");
        assertThat(facilitator.put("/api/v1/published/999999999/attachment", "{\"contractId\":" + contract + "}").status()).isEqualTo(404);
    }
}
