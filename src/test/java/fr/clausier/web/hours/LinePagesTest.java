package fr.clausier.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a figure to its lines, from a line to why, and a person who decides otherwise: all by page, without a script. */
class LinePagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Scope scope;
    private static Visitor claire;
    private static Visitor buyer;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static DeclaredLine line(String month, String hours) {
        return context.getBean(HoursLedger.class).lines(scope, LineFilter.ofLot(sample.lot().id())).stream()
            .filter(each -> each.month().toString().equals(month) && each.hours().equals(Hours.of(hours))).findFirst().orElseThrow();
    }

    private static String replaces(String body) {
        Matcher matcher = Pattern.compile("name=\"replaces\" value=\"([0-9]*)\"").matcher(body);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void each_figure_of_a_lot_leads_to_its_lines() {
        String contract = claire.get("/contracts/" + sample.contract().id()).body();
        String lines = "/lots/" + sample.lot().id() + "/lines";
        assertThat(contract).contains("href=\"" + lines + "?part=COUNTED\"", "href=\"" + lines + "?part=REVIEW\"", "href=\"" + lines + "?part=REFUSED\"",
            "href=\"" + lines + "?month=2026-03&amp;part=REFUSED\"");
        String refused = claire.get(lines + "?month=2026-03&part=REFUSED").body();
        assertThat(refused).contains("MOREAU-LEFÈVRE", "80,25", "trop ancien").doesNotContain("mars 2026</option><option");
        assertThat(claire.get(lines + "?month=2026-01").body()).contains("75,00").doesNotContain("MOREAU");
        assertThat(claire.get(lines + "?part=REVIEW").statusCode()).isEqualTo(200);
        assertThat(claire.get(lines + "?month=nimporte&part=quoi").statusCode()).isEqualTo(200);
        assertThat(buyer.get(lines).body()).contains("80,25").doesNotContain("MOREAU", "BENALI");
    }

    @Test
    void each_figure_of_a_sum_leads_to_the_lines_it_adds_up() {
        String sums = claire.get("/statements?month=2026-02&by=BUYER").body();
        String lines = "/statements/lines?by=BUYER&id=" + sample.contract().buyerId() + "&until=2026-02";
        assertThat(sums).contains("href=\"" + lines.replace("&", "&amp;") + "&amp;part=REFUSED\"", "href=\"/statements/lines?until=2026-02&amp;part=COUNTED\"");
        assertThat(claire.get(lines + "&part=REFUSED").body()).contains("35,00", "2026-TVX-014 · 1", "name=\"until\" value=\"2026-02\"")
            .doesNotContain("80,25");
        assertThat(claire.get("/statements/lines?until=2026-03&part=REFUSED").body()).contains("80,25");
        assertThat(claire.get("/statements/lines?by=CONTRACT&id=" + sample.contract().id() + "&page=9").statusCode()).isEqualTo(200);
        assertThat(claire.get("/statements/lines?by=CONTRACT&id=999999&until=hier&part=x&page=-1").body()).contains("Aucune ligne d’heures");
        assertThat(buyer.get("/statements/lines").body()).contains("80,25").doesNotContain("MOREAU");
    }

    @Test
    void a_line_tells_what_each_rule_said_and_what_a_person_decided() {
        String page = claire.get("/lines/" + sample.overruledLine()).body();
        assertThat(page).contains("226,00", "14,00", "R-10", "220,00 h retenues", "20,00 h à contrôler", "Les feuilles de présence", "Claire Vasseur", "vaut");
        assertThat(claire.get("/lots/" + sample.lot().id() + "/hours/2026-03").body()).contains("Décidé par une personne", "href=\"/lines/");
        assertThat(buyer.get("/lines/" + sample.overruledLine()).body()).contains("Les feuilles de présence").doesNotContain("action=\"/lines/", "BENALI");
    }

    @Test
    void a_person_decides_sees_both_answers_and_withdraws() {
        String line = "/lines/" + line("2026-02", "35").id();
        HttpResponse<String> wrong = claire.post(line + "/overrule", Map.of("counted", "30", "refused", "10", "reason", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"30\"");
        assertThat(claire.post(line + "/overrule", Map.of("counted", "30", "refused", "10", "reason", "Vu")).body()).contains("elles doivent tomber juste");
        HttpResponse<String> done = claire.post(line + "/overrule", Map.of("counted", "30", "refused", "5", "reason", "Attestation renouvelée"));
        assertThat(Visitor.location(done)).isEqualTo(line);
        String page = claire.get(line).body();
        assertThat(page).contains("Votre décision vaut", "30,00", "Attestation renouvelée", "trop ancien");
        assertThat(claire.post(line + "/overrule", Map.of("counted", "35", "refused", "0", "reason", "Autre avis")).statusCode()).isEqualTo(409);
        HttpResponse<String> withdrawn = claire.post(line + "/overrule/withdraw", Map.of("withdrawalReason", "Erreur de ligne", "replaces", replaces(page)));
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(claire.get(line).body()).contains("La décision est retirée", "Erreur de ligne", "retirée le");
        assertThat(buyer.post(line + "/overrule", Map.of("counted", "35", "refused", "0", "reason", "Vu")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_corrected_line_leads_to_its_correction_which_says_the_decision_fell() {
        DeclaredLine line = line("2026-01", "75");
        claire.post("/lines/" + line.id() + "/overrule", Map.of("counted", "0", "refused", "75", "reason", "Personne absente"));
        context.getBean(TypedMonths.class).type(scope, sample.lot().id(), YearMonth.of(2026, 1),
            new MonthDraft(List.of(new MonthDraft.Typed(line.placementId(), Hours.of(70), null)), true, null)).get();
        long corrected = line("2026-01", "70").id();
        assertThat(Visitor.location(claire.get("/lines/" + line.id()))).isEqualTo("/lines/" + corrected);
        assertThat(claire.get("/lines/" + corrected).body()).contains("a fait tomber cette décision", "Personne absente", "tombée avec la ligne corrigée");
    }
}
