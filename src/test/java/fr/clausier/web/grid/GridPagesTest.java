package fr.clausier.web.grid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.access.Account;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hours grid by forms alone, and what its script is answered. It is 10 April 2026. */
class GridPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Scope scope;
    private static Visitor claire;
    private static Visitor anne;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        long structure = Visitor.structure(context, "90000000100008");
        Account account = Visitor.account(context, "claire", Role.FACILITATOR, structure, null);
        scope = Scope.facilitator(new Actor(account.id()), structure);
        claire = Visitor.to(context).as(account);
        anne = Visitor.to(context).as(Visitor.account(context, "anne", Role.FACILITATOR, structure, null));
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    /** A lot with terms, a holder, and a person placed on it from 5 January. */
    private static String lot(String number, String name) {
        String lot = LotSteps.lot(claire, number);
        claire.post(lot + "/terms/new", LotSteps.terms());
        claire.post(lot + "/links", Map.of("siret", "90296010400013", "name", "Maçonnerie Tréguel", "kind", "HOLDER"));
        String person = Visitor.location(claire.post("/participants/new", Map.of("familyName", name, "firstName", "Inès", "birthDate", "1990-03-05")))
            .replaceAll("\\D", "");
        HttpResponse<String> placed = claire.post(lot + "/placements/new", Map.of("participantId", person, "employerId",
            value(claire.get(lot + "/placements/new").body(), "<option value=\"([0-9]+)\">Maçonnerie Tréguel"), "employerKind", "COMPANY", "modality",
            "DIRECT_HIRE", "contractType", "CDD", "group", "RSA", "startsOn", "2026-01-05"));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(303);
        return lot;
    }

    private static String box(String lot, String month) {
        return value(claire.get(lot + "/hours").body(), "name=\"(hours\\[[0-9]+]\\[" + month + "]\\.work)\"");
    }

    private static String value(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_last_six_months_and_the_one_that_runs_are_shown_and_only_months_on_the_lot_have_a_box() {
        String lot = lot("G-1", "Abel");
        String page = claire.get(lot + "/hours").body();
        assertThat(page).contains("octobre 2025", "avril 2026", "ABEL Inès").doesNotContain("septembre 2025", "mai 2026", "⟦");
        assertThat(page).contains("[2026-01].work", "[2026-04].work").doesNotContain("[2025-12].work");
        assertThat(claire.get(lot + "/hours?months=13").body()).contains("avril 2025", "avril 2026");
        assertThat(claire.get(lot + "/hours?until=2026-02&months=autant").body()).contains("août 2025", "février 2026").doesNotContain("mars 2026");
        assertThat(claire.get(lot + "/hours?until=2027-01").body()).contains("avril 2026").doesNotContain("mai 2026");
    }

    @Test
    void months_are_typed_in_one_form_one_of_them_sent_and_each_shows_what_became_of_it() {
        String lot = lot("G-2", "Bost");
        HttpResponse<String> sent = claire.post(lot + "/hours", Map.of(box(lot, "2026-02"), "1h30", box(lot, "2026-03"), "104,5", "submit", "2026-03"));
        assertThat(Visitor.location(sent)).isEqualTo(lot + "/hours");
        String page = claire.get(lot + "/hours").body();
        assertThat(page).contains("Le mois est transmis.", "value=\"1,50\"", "value=\"104,50\"", "data-total=\"2026-03\">104,50<",
            "data-row-total=\"\">106,00<", "data-grand-total=\"\">106,00<");
        assertThat(page).contains("BOST Inès, mars 2026 : voir la décision", "à contrôler", "aria-label=\"brouillon\"");
        assertThat(page).contains("Transmettre février 2026").doesNotContain("Transmettre mars 2026", "Transmettre décembre 2025");
    }

    @Test
    void a_month_without_hours_is_not_said_to_be_sent() {
        String lot = lot("G-11", "Keller");
        claire.post(lot + "/hours", Map.of(box(lot, "2026-02"), "", "submit", "2026-02"));
        assertThat(claire.get(lot + "/hours").body()).contains("Aucune heure à transmettre ce mois-là.").doesNotContain("Le mois est transmis.");
    }

    @Test
    void a_bad_box_is_named_and_nothing_is_saved() {
        String lot = lot("G-3", "Cros");
        String bad = box(lot, "2026-03");
        HttpResponse<String> again = claire.post(lot + "/hours", Map.of(box(lot, "2026-02"), "12", bad, "beaucoup", "draft", "true"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"12\"", "value=\"beaucoup\"", "id=\"w-" + bad + "\"", "href=\"#f-" + bad + "\"");
        assertThat(claire.get(lot + "/hours").body()).doesNotContain("value=\"12,00\"");
    }

    @Test
    void two_people_in_the_same_month_see_both_figures_and_lose_nothing() {
        String lot = lot("G-4", "Dumas");
        anne.post(lot + "/hours", Map.of(box(lot, "2026-03"), "28", "draft", "true"));
        HttpResponse<String> both = claire.post(lot + "/hours", Map.of(box(lot, "2026-02"), "10", box(lot, "2026-03"), "35", "draft", "true"));
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("value=\"10\"", "value=\"35\"", "enregistré : 28,00", "data-unsaved=\"true\"");
        Map<String, Object> again = new HashMap<>(Map.of(box(lot, "2026-02"), "10", box(lot, "2026-03"), "35", "draft", "true"));
        again.put(value(both.body(), "name=\"(declaration\\[[0-9]+]\\[2026-03])\""), value(both.body(), "name=\"declaration\\[[0-9]+]\\[2026-03]\" value=\"([0-9]+)\""));
        assertThat(claire.post(lot + "/hours", again).statusCode()).isEqualTo(303);
        assertThat(claire.get(lot + "/hours").body()).contains("value=\"10,00\"", "value=\"35,00\"");
    }

    @Test
    void closed_months_are_shown_locked() {
        String lot = lot("G-5", "Ernaux");
        claire.post(lot + "/hours", Map.of(box(lot, "2026-02"), "10", "submit", "2026-02"));
        context.getBean(ClosedMonths.class).close(scope, YearMonth.of(2026, 2)).get();
        String page = claire.get(lot + "/hours").body();
        assertThat(page).contains("<span class=\"under\">clos</span>", "<span data-column=\"2026-02\">10,00</span>").doesNotContain("[2026-02].work\"");
        context.getBean(ClosedMonths.class).reopen(scope, YearMonth.of(2026, 2)).get();
    }

    @Test
    void what_was_validated_is_shown_locked() {
        String lot = lot("G-12", "Lopez");
        claire.post(lot + "/hours", Map.of(box(lot, "2026-02"), "10", "submit", "2026-02"));
        HoursLedger ledger = context.getBean(HoursLedger.class);
        Declaration sent = ledger.declarations(scope, YearMonth.of(2026, 2), YearMonth.of(2026, 2)).stream()
            .filter(each -> each.lotId() == Long.parseLong(lot.replaceAll("\\D", ""))).findFirst().orElseThrow();
        ledger.move(scope, sent.id(), sent.version(), Declaration.State.VALIDATED).get();
        assertThat(claire.get(lot + "/hours").body()).contains("<span data-column=\"2026-02\">10,00</span>", "<span class=\"under\">validée</span>")
            .doesNotContain("[2026-02].work\"");
    }

    @Test
    void a_holder_types_its_own_lot_and_a_buyer_reads_it_without_names() {
        String lot = lot("G-13", "Morel");
        String box = box(lot, "2026-03");
        Visitor holder = as("holder", Role.HOLDER, "90296010400013");
        assertThat(holder.get(lot + "/hours").body()).contains("MOREL Inès", box);
        assertThat(holder.post(lot + "/hours", Map.of(box, "12", "submit", "2026-03")).statusCode()).isEqualTo(303);
        Visitor buyer = as("buyer", Role.BUYER, "21960001300011");
        assertThat(buyer.get(lot + "/hours").body()).contains("<span data-column=\"2026-03\">12,00</span>").doesNotContain("MOREL", "<input id=", "grid.js");
        assertThat(buyer.post(lot + "/hours", Map.of(box, "13", "draft", "true")).statusCode()).isEqualTo(403);
    }

    private static Visitor as(String name, Role role, String siret) {
        long organisation = context.getBean(Organisations.class).find(scope, new Siret(siret)).orElseThrow().id();
        return Visitor.to(context).as(Visitor.account(context, name, role, scope.structure(), organisation));
    }

    @Test
    void what_is_typed_is_kept_as_a_draft_never_sent_and_the_hour_is_told() {
        String lot = lot("G-6", "Ferry");
        HttpResponse<String> kept = claire.post(lot + "/hours/draft", Map.of(box(lot, "2026-03"), "35h30", "submit", "2026-03"));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).containsPattern("Enregistré en brouillon à [0-2][0-9]:[0-5][0-9]").containsPattern("declaration\\[[0-9]+]\\[2026-03]\":\"0\"");
        assertThat(claire.get(lot + "/hours/2026-03").body()).contains("value=\"35,50\"", "brouillon");
    }

    @Test
    void what_cannot_be_kept_is_told_by_its_box_in_a_sentence() {
        String lot = lot("G-7", "Garin");
        String box = box(lot, "2026-03");
        for (String wrong : new String[] {"beaucoup", "800", "-3"}) {
            HttpResponse<String> answer = claire.post(lot + "/hours/draft", Map.of(box, wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).containsPattern(Pattern.quote("\"" + box + "\":\"") + "[^\"]{20,}").doesNotContain("⟦");
        }
    }

    @Test
    void what_a_colleague_kept_meanwhile_is_told_with_their_name() {
        String lot = lot("G-8", "Hamon");
        String box = box(lot, "2026-03");
        anne.post(lot + "/hours/draft", Map.of(box, "28"));
        HttpResponse<String> answer = claire.post(lot + "/hours/draft", Map.of(box, "35"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"" + box + "\":\"28,00\"", "anne, 10/04/2026");
    }

    @Test
    void a_lot_of_another_structure_does_not_exist() {
        String lot = lot("G-9", "Icart");
        String box = box(lot, "2026-03");
        assertThat(stranger.get(lot + "/hours").statusCode()).isEqualTo(404);
        assertThat(stranger.post(lot + "/hours", Map.of(box, "1")).statusCode()).isEqualTo(404);
        assertThat(stranger.post(lot + "/hours/draft", Map.of(box, "1")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_grid_is_reached_from_the_contract_and_from_the_month() {
        String lot = lot("G-10", "Jolly");
        String contract = value(claire.get(lot + "/hours").body(), "href=\"(/contracts/[0-9]+)#");
        assertThat(claire.get(contract).body()).contains("href=\"" + lot + "/hours\"");
        assertThat(claire.get(lot + "/hours/2026-03").body()).contains("href=\"" + lot + "/hours?until=2026-03\"");
    }
}
