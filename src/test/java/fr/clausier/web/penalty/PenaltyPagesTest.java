package fr.clausier.web.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Penalties by page: the facilitator notes, the buyer decides line by line, or the facilitator records what the buyer decided; nothing is applied by itself. */
class PenaltyPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static String penalties;
    private static Visitor claire;
    private static Visitor buyer;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        penalties = sample.pages(Role.FACILITATOR).get("facilitator-penalties");
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static String found(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }

    private static Map<String, Object> hidden(String body) {
        Map<String, Object> values = new HashMap<>();
        Matcher matcher = Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(body);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2));
        }
        return values;
    }

    @Test
    void a_fact_noted_becomes_a_line_that_the_buyer_decides() {
        assertThat(claire.get(penalties).body()).contains("Rien n’est appliqué tant qu’une personne n’a pas décidé", "500,00");
        HttpResponse<String> empty = claire.post(penalties + "/events/new", Map.of("happening", "LATE_DOCUMENT"));
        assertThat(empty.statusCode()).isEqualTo(422);
        HttpResponse<String> noted = claire.post(penalties + "/events/new", Map.of("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month",
            "2026-01", "receivedOn", "2026-02-18"));
        assertThat(Visitor.location(noted)).isEqualTo(penalties);
        // due on 15 February, received on the 18th
        String list = claire.get(penalties).body();
        assertThat(list).contains("Le fait est noté", "3 × 100,00 € par jour calendaire = 300,00 €", "à décider");
        String line = found(list, "href=\"(/lots/[0-9]+/penalties/line\\?kind=LATE_DAYS[^\"]*)\"").replace("&amp;", "&");
        Map<String, Object> form = hidden(buyer.get(line).body());
        form.put("penaltyVerdict", "REDUCED");
        form.put("reason", "Panne reconnue du portail");
        HttpResponse<String> lacking = buyer.post(penalties + "/line", form);
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("Panne reconnue");
        form.put("applied", "120,50");
        assertThat(Visitor.location(buyer.post(penalties + "/line", form))).isEqualTo(penalties);
        assertThat(buyer.get(penalties).body()).contains("réduite", "120,50", "Panne reconnue du portail", "Bruno Achard");
        HttpResponse<String> late = buyer.post(penalties + "/line", form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("a changé pendant que vous décidiez", "Panne reconnue");
        assertThat(claire.post(penalties + "/line", form).statusCode()).as("a facilitator records a decision, on what is there now").isEqualTo(409);
        changedAfterwards(list);
    }

    /** The document turns out to have come a day sooner: both figures are shown. */
    private static void changedAfterwards(String list) {
        String event = found(list, "href=\"(/penalty-events/[0-9]+)\">document en retard");
        Map<String, Object> form = hidden(claire.get(event).body());
        form.putAll(Map.of("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month", "2026-01", "happenedOn", "2026-02-15", "receivedOn", "2026-02-17"));
        assertThat(Visitor.location(claire.post(event, form))).isEqualTo(penalties);
        assertThat(claire.post(event, form).statusCode()).isEqualTo(409);
        assertThat(claire.get(penalties).body()).contains("Proposé à 300,00\u00a0€ le jour de la décision, 200,00\u00a0€ aujourd’hui");
        assertThat(claire.post(event + "/strike", Map.of("version", "1")).statusCode()).isEqualTo(422);
        assertThat(claire.post(event + "/strike", Map.of("version", "1", "strikeReason", "Reçue à temps")).statusCode()).isEqualTo(303);
        assertThat(claire.get(penalties).body()).contains("rayé : Reçue à temps", "Les faits ne donnent plus lieu à cette ligne");
        assertThat(claire.get(event).statusCode()).isEqualTo(404);
        assertThat(claire.get(penalties.replace("/penalties", "/journal")).body()).contains("pénalité décidée", "fait rayé");
    }

    @Test
    void the_holder_reads_penalties_neither_on_their_page_nor_in_the_journal() {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        long holder = context.getBean(Organisations.class).find(scope, new Siret("90296012000019")).orElseThrow().id();
        Visitor theirs = Visitor.to(context).as(Visitor.account(context, "Paul Lazuli", Role.HOLDER, scope.structure(), holder));
        assertThat(theirs.get(penalties).statusCode()).isEqualTo(403);
        assertThat(theirs.get("/penalties").statusCode()).isEqualTo(403);
        HttpResponse<String> journal = theirs.get(penalties.replace("/penalties", "/journal"));
        assertThat(journal.statusCode()).isEqualTo(200);
        assertThat(journal.body()).doesNotContain("pénalité", "Réunion de lancement");
        assertThat(claire.get(penalties.replace("/penalties", "/journal")).body()).contains("fait noté pour les pénalités");
    }

    @Test
    void what_waits_for_a_decision_is_listed_over_all_lots_and_on_the_first_page_of_the_buyer() {
        HttpResponse<String> noted = claire.post(penalties + "/events/new", Map.of("happening", "LATE_DOCUMENT", "document", "DECLARATION", "month",
            "2026-02", "receivedOn", "2026-03-17"));
        assertThat(Visitor.location(noted)).isEqualTo(penalties);
        // due on 15 March, received on the 17th: two days at 100 euros
        String every = buyer.get("/penalties").body();
        assertThat(every).contains("2 × 100,00 € par jour calendaire = 200,00 €", "Peintures Lazuli");
        assertThat(buyer.get("/").body()).containsPattern("href=\"/penalties\"><b>[1-9]");
        String line = found(every, "href=\"(/lots/[0-9]+/penalties/line\\?kind=LATE_DAYS[^\"]*)\"").replace("&amp;", "&");
        Map<String, Object> form = hidden(buyer.get(line).body());
        form.putAll(Map.of("penaltyVerdict", "WAIVED", "reason", "Retard du portail"));
        assertThat(Visitor.location(buyer.post(penalties + "/line", form))).isEqualTo(penalties);
        String after = buyer.get("/penalties").body();
        assertThat(after.substring(after.indexOf("Déjà décidées"))).contains("Retard du portail");
        assertThat(claire.get("/penalties").statusCode()).isEqualTo(200);
    }

    @Test
    void a_line_that_does_not_exist_leads_to_all_of_them() {
        assertThat(claire.get(penalties + "/line").body()).contains("Rien n’est appliqué");
        assertThat(claire.get(penalties + "/line?kind=LUMP_SUM&event=999").statusCode()).isEqualTo(200);
        assertThat(buyer.post(penalties + "/line", Map.of("reason", "x")).statusCode()).isEqualTo(422);
        assertThat(claire.get(penalties + "?day=2026-04-02").body()).contains("Heures mesurées le 02/04/2026");
    }
}
