package fr.clausier.web.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month closed by page: what there is to see is ticked, the month is locked, opened again with a reason, compared. */
class MonthClosingPagesTest {

    private static final String MARCH = "/months/2026-03";
    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor buyer;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static List<String> toTick(String body) {
        return Pattern.compile("name=\"confirmed\" value=\"([^\"]+)\"").matcher(body).results().map(found -> found.group(1)).toList();
    }

    @Test
    void a_month_is_closed_once_all_there_is_to_see_is_ticked_then_opened_with_a_reason() {
        assertThat(claire.get("/reports").body()).contains("href=\"/months\"", "href=\"/reports/comparison\"");
        assertThat(claire.get("/months").body()).contains("mars 2026", "ouvert");
        String page = claire.get(MARCH).body();
        assertThat(page).contains("À voir avant de clore", "name=\"confirmed\"");
        HttpResponse<String> unseen = claire.post(MARCH + "/close", Map.of("month", "2026-03"));
        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(unseen.body()).contains("À revoir avant d’enregistrer");
        HttpResponse<String> done = claire.post(MARCH + "/close", Map.of("confirmed", toTick(page)));
        assertThat(Visitor.location(done)).isEqualTo(MARCH);
        assertThat(claire.get(MARCH).body()).contains("Le mois est clos", "Clos le 10/04/2026", "par Claire Vasseur", "Empreinte");
        assertThat(claire.get("/months").body()).contains("clos le 10/04/2026");
        assertThat(claire.post("/lots/" + sample.lot().id() + "/hours/2026-03/zero", Map.of("employerId", sample.provider())).body())
            .contains("rouvre le mois avec un motif");
        assertThat(claire.post(MARCH + "/reopen", Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(claire.post(MARCH + "/reopen", Map.of("reason", "Heures manquantes")))).isEqualTo(MARCH);
        assertThat(claire.get(MARCH).body()).contains("« Heures manquantes »", "Clore mars 2026");
    }

    @Test
    void two_states_are_compared_on_a_page_and_as_a_workbook() {
        String page = claire.get("/reports/comparison?before=2026-02@now&after=2026-03@now").body();
        assertThat(page).contains("mars 2026, tel que jugé le 10/04/2026", "ajoutée", "/reports/comparison.xlsx?before=2026-02@now");
        HttpResponse<byte[]> workbook = claire.bytes(HttpRequest.newBuilder(claire.uri("/reports/comparison.xlsx?before=2026-02@now&after=2026-03@now")).GET());
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Type")).get().asString().contains("spreadsheetml");
        assertThat(claire.get("/reports/comparison?before=2026-03@9&after=2026-03@now").statusCode()).isEqualTo(422);
        assertThat(claire.get("/reports/comparison?before=2026-03@now&after=2026-03@now").body()).contains("Rien n’a changé");
    }

    @Test
    void a_buyer_compares_its_own_and_closes_nothing() {
        assertThat(buyer.get("/reports/comparison?before=2026-02@now&after=2026-03@now").body()).contains("ajoutée").doesNotContain("Kermorvan", "href=\"/months\"");
        assertThat(buyer.get(MARCH).statusCode()).isEqualTo(403);
        assertThat(buyer.get("/reports/comparison?before=2026-02@now&after=2026-03@now&of=contract-99999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_month_that_is_none_or_not_over_is_said_so() {
        assertThat(claire.get("/months/2026-13").statusCode()).isEqualTo(404);
        assertThat(claire.get("/months/2026-04").body()).contains("Ce mois n’est pas fini");
    }
}
