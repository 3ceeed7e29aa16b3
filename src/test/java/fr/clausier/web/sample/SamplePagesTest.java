package fr.clausier.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.sampling.SampleExample;
import fr.clausier.upload.evidence.EvidenceExamples;
import fr.clausier.web.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SamplePagesTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final SampleExample example = SampleExample.in(scope);
    private final Visitor claire = visitor(Role.FACILITATOR, null);

    private Visitor visitor(Role role, Long organisation) {
        return Visitor.to(TestInstance.context()).as(Visitor.account(TestInstance.context(), role + " " + UUID.randomUUID(), role, scope.structure(), organisation));
    }

    private String drawn() {
        HttpResponse<String> drawn = claire.post("/samples/new", Map.of("periodFrom", "2026-01-01", "periodTo", "2026-03-31", "share", "100", "leastEach", "0", "seed", "graine",
            "deadline", "2026-04-30"));
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(303);
        return Visitor.location(drawn);
    }

    private static List<String> ids(String page, String around) {
        return Pattern.compile(around).matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }

    private static String version(String page) {
        return ids(page, "name=\"version\" value=\"([0-9]+)\"").get(0);
    }

    @Test
    void an_employer_is_told_at_home_adds_files_and_sends() {
        String sample = drawn();
        assertThat(claire.get(sample).body()).contains("4 placements tirés sur 4", "Pièces demandées", "graine");
        Visitor provider = visitor(Role.PROVIDER, example.provider);
        assertThat(provider.get("/").body()).contains("2 placements attendent vos justificatifs", sample + "/answer");
        String answer = provider.get(sample + "/answer").body();
        assertThat(answer).contains("Ajouter des pièces (0)", "Justificatif").doesNotContain("ExempleTrois");
        HttpResponse<String> silent = provider.post(sample + "/answer", Map.of("observation[0]", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Ajoutez une pièce, ou dites dans l’observation");
        Map<String, String> said = new HashMap<>();
        List<String> items = ids(answer, "/sample-items/([0-9]+)/files");
        assertThat(items).hasSize(2);
        assertThat(Visitor.location(provider.upload("/sample-items/" + items.get(0) + "/files", "file", "carte.png", EvidenceExamples.pdf("carte")))).endsWith("/files");
        said.put("observation[" + items.get(1) + "]", "Document perdu");
        assertThat(provider.post(sample + "/answer", said).statusCode()).isEqualTo(303);
        assertThat(provider.get(sample + "/answer").body()).contains("Votre réponse est envoyée", "Document perdu", "Ajouter des pièces (1)");
        assertThat(provider.get("/").body()).doesNotContain("attendent vos justificatifs");
        assertThat(provider.get(sample).statusCode()).isEqualTo(403);
        assertThat(visitor(Role.BUYER, example.holder).get("/samples").statusCode()).isEqualTo(403);
    }

    @Test
    void a_facilitator_freezes_decides_hears_again_and_concludes() {
        String sample = drawn();
        String page = claire.get(sample).body();
        assertThat(claire.post(sample + "/freeze", Map.of("version", "0")).body()).contains("tous n’ont pas répondu");
        Sql.run("UPDATE sample SET deadline = DATE '2026-04-09' WHERE id = " + sample.replaceAll("\\D", ""));
        assertThat(claire.get("/").body()).contains("Contrôle d’éligibilité n° 1");
        claire.post(sample + "/freeze", Map.of("version", version(claire.get(sample).body())));
        for (String item : ids(page, "/sample-items/([0-9]+)\"")) {
            String sheet = claire.get("/sample-items/" + item).body();
            assertThat(claire.post("/sample-items/" + item, Map.of("version", version(sheet), "verdict", "REFUSED")).statusCode()).as("a refusal says why").isEqualTo(422);
            assertThat(claire.post("/sample-items/" + item, Map.of("version", version(sheet), "verdict", "REFUSED", "reason", "Rien reçu")).statusCode()).isEqualTo(303);
        }
        claire.post(sample + "/ask-again", Map.of("version", version(claire.get(sample).body()), "secondDeadline", "2026-04-20"));
        Visitor holder = visitor(Role.HOLDER, example.holder);
        assertThat(holder.get(sample + "/answer").body()).contains("Refusé au premier examen", "Rien reçu", "EXEMPLEUN");
        Sql.run("UPDATE sample SET second_deadline = DATE '2026-04-09' WHERE id = " + sample.replaceAll("\\D", ""));
        claire.post(sample + "/freeze", Map.of("version", version(claire.get(sample).body())));
        for (String item : ids(page, "/sample-items/([0-9]+)\"")) {
            claire.post("/sample-items/" + item, Map.of("version", version(claire.get("/sample-items/" + item).body()), "verdict", "REFUSED", "reason", "Toujours rien"));
        }
        claire.post(sample + "/conclude", Map.of("version", version(claire.get(sample).body()), "conclusion", "Aucun justificatif reçu"));
        assertThat(claire.get(sample).body()).contains("Conclu", "Aucun justificatif reçu", "Mettre leurs heures à contrôler").containsPattern("0[ \\u00a0\\u202f]%");
        assertThat(claire.get("/lots/" + example.lot.id() + "/actions").body()).contains("contrôle", "justificatif refusé pour");
        assertThat(claire.post(sample + "/review-lines", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void the_list_is_a_file_anyone_can_check() {
        String sample = drawn();
        HttpResponse<String> list = claire.send(HttpRequest.newBuilder(claire.uri(sample + "/list.csv")).header("Accept", "text/csv").GET());
        assertThat(list.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(list.body().lines()).hasSize(5).first().isEqualTo("digest;drawn;reference");
    }

    @Test
    void what_cannot_be_drawn_is_said_beside_the_boxes() {
        HttpResponse<String> refused = claire.post("/samples/new", Map.of("periodFrom", "2026-03-31", "periodTo", "2026-01-01", "share", "0", "leastEach", "99", "deadline", "2026-04-30"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Une part de 0 %", "de 0 à 50");
        assertThat(claire.get("/samples").body()).contains("Aucun contrôle pour l’instant");
    }

    @Test
    void programs_draw_answer_decide_and_read() {
        HttpResponse<String> made = json("POST", "/api/v1/samples", "{\"periodFrom\":\"2026-01-01\",\"periodTo\":\"2026-03-31\",\"share\":25,\"seed\":\"graine\",\"deadline\":\"2026-04-30\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = made.body().replaceAll("^\\{\"id\":([0-9]+).*", "$1");
        String one = json("GET", "/api/v1/samples/" + id, null).body();
        assertThat(one).contains("\"state\":\"ASKED\"", "\"population\":4");
        String item = one.replaceAll(".*\"items\":\\[\\{\"id\":([0-9]+).*", "$1");
        assertThat(json("POST", "/api/v1/samples/" + id + "/answer", "{\"observation[" + item + "]\":\"Perdu\"}").statusCode()).isEqualTo(200);
        assertThat(json("POST", "/api/v1/samples/" + id + "/freeze", "{\"version\":0}").body()).contains("\"state\":\"REVIEW\"");
        String decided = json("PUT", "/api/v1/sample-items/" + item, "{\"version\":1,\"verdict\":\"ACCEPTED\",\"reason\":\"Vu sur place\"}").body();
        assertThat(decided).contains("\"verdict\":\"ACCEPTED\"");
        assertThat(json("POST", "/api/v1/samples/" + id + "/conclude", "{\"version\":1,\"conclusion\":\"Conforme\"}").body()).contains("\"state\":\"CONCLUDED\"");
        assertThat(json("GET", "/api/v1/samples/" + id + "/list", null).body()).startsWith("[\"");
        assertThat(json("GET", "/api/v1/samples", null).body()).contains("\"number\":1");
    }

    private HttpResponse<String> json(String method, String path, String body) {
        return claire.send(HttpRequest.newBuilder(claire.uri(path)).header("Accept", "application/json").header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/json").method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)));
    }
}
