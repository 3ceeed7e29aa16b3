package fr.clausier.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.api.ApiCaller;
import fr.clausier.hours.Site;
import fr.clausier.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program sends a file of a layout of its own: told what is believed of it, it answers, and is not asked again. */
class MappingApiTest {

    private static final String IMPORT = "/api/v1/imports/hours?fileName=paie.csv";
    private final Site site = new Site();
    private final ApiCaller program = ApiCaller.of(site.scope, Role.FACILITATOR, null);

    private byte[] file(String month, String hours) {
        return ("Marché : 2025TX014 lot 1;;;\nMois : " + month + ";;;\nSalarié;Né le;Siret agence;Public visé;H. faites\nDUPONT Marie;05/03/1991;"
            + site.etti.digits() + ";au RSA depuis 2024;" + hours + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_guess_comes_with_the_problem_and_an_answer_to_it_is_remembered() {
        ApiCaller.Answer asked = program.post(IMPORT, file("mars 2026", "12"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("mapping-needed", "FULL_NAME", "au RSA depuis 2024");
        Map<?, ?> mapping = (Map<?, ?>) asked.json().get("mapping");
        String path = "/api/v1/imports/hours/" + mapping.get("upload") + "/mapping";
        assertThat(program.get(path).json().get("columns")).isEqualTo(mapping.get("columns"));
        assertThat(program.post(path, "{\"columns\":[{\"group\":0,\"column\":\"B\",\"use\":\"IGNORED\"}]}").text())
            .contains("mapping-missing");
        String answer = "{\"words\":[{\"column\":\"GROUP\",\"written\":\"au RSA depuis 2024\",\"meaning\":\"RSA\"}]}";
        assertThat(program.post(path, answer).status()).isEqualTo(200);
        ApiCaller.Answer next = program.post(IMPORT, file("février 2026", "14"));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.text()).doesNotContain("mapping-needed");
    }

    @Test
    void a_word_that_is_no_code_is_refused_and_another_structure_finds_nothing() {
        Map<?, ?> mapping = (Map<?, ?>) program.post(IMPORT, file("mars 2026", "12")).json().get("mapping");
        String path = "/api/v1/imports/hours/" + mapping.get("upload") + "/mapping";
        String answer = "{\"words\":[{\"column\":\"GROUP\",\"written\":\"au RSA depuis 2024\",\"meaning\":\"RICHE\"}]}";
        assertThat(program.post(path, answer).text()).contains("mapping-meaning");
        assertThat(ApiCaller.of(new Site().scope, Role.FACILITATOR, null).get(path).status()).isEqualTo(404);
        assertThat(List.of(401, 403)).contains(ApiCaller.of(site.scope, Role.BUYER, site.contract.buyerId()).get(path).status());
    }
}
