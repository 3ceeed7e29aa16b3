package fr.clausier.web.pool;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreements between lots by page, on 10 April 2026. */
class PoolPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        SamplePortfolio sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void an_agreement_is_recorded_lot_by_lot_in_order_shown_and_ended() {
        String form = claire.get("/pools").body();
        assertThat(form).contains("Accord du 02/02/2026", "Lot n° 1", "Lot n° 6").doesNotContain("⟦");
        assertThat(claire.post(form.replaceAll("(?s).*(/pools/[0-9]+/end).*", "$1"), Map.of("endedOn", "2026-02-03")).statusCode()).isEqualTo(303);
        List<String> lots = Pattern.compile("<option value=\"([0-9]+)\"").matcher(form).results().map(found -> found.group(1)).distinct().toList();
        assertThat(lots).hasSizeGreaterThan(1);
        Map<String, Object> sent = new HashMap<>(Map.of("lot1", lots.get(1), "lot2", lots.get(1), "lot3", "", "agreedOn", "2026-02-03", "agreement", "Convention"));
        HttpResponse<String> wrong = claire.post("/pools", sent);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("au moins deux lots", "doit avoir donné son accord", "value=\"" + lots.get(1) + "\" selected");
        sent.putAll(Map.of("lot2", lots.get(0), "everyBuyer", "true"));
        assertThat(claire.post("/pools", sent).statusCode()).isEqualTo(303);
        String list = claire.get("/pools").body();
        assertThat(list).contains("L’accord est enregistré.", "Accord du 03/02/2026", "Convention");
        String agreed = list.substring(list.indexOf("Accord du 03/02/2026"));
        assertThat(agreed.indexOf("/lots/" + lots.get(1) + "/terms")).isBetween(0, agreed.indexOf("/lots/" + lots.get(0) + "/terms"));
        String end = list.replaceAll("(?s).*(/pools/[0-9]+/end).*", "$1");
        assertThat(stranger.post(end, Map.of("endedOn", "2026-04-01")).statusCode()).isEqualTo(404);
        assertThat(claire.post(end, Map.of("endedOn", "")).statusCode()).isEqualTo(422);
        assertThat(claire.post(end, Map.of("endedOn", "2026-04-01")).statusCode()).isEqualTo(303);
        assertThat(claire.get("/pools").body()).contains("Terminé le 01/04/2026.");
        assertThat(stranger.get("/pools").body()).doesNotContain("Convention");
    }
}
