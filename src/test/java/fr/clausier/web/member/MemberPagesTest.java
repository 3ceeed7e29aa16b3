package fr.clausier.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Percent;
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

/** A lot whose holder owes a tenth and has done half: it hands hours over by page, without a script. */
class MemberPagesTest {

    private static final Siret HOLDER = new Siret("90296010400013");
    private static final Siret OTHER = new Siret("90296012000019");

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor buyer;
    private static String page;
    private static long from;
    private static long to;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        Lots lots = context.getBean(Lots.class);
        lots.link(scope, sample.lot().id(), new LinkDraft(HOLDER, null, LinkKind.HOLDER, null, true, Percent.of("10"))).get();
        lots.link(scope, sample.lot().id(), new LinkDraft(OTHER, null, LinkKind.CO_CONTRACTOR, null, false, Percent.of("90"))).get();
        from = context.getBean(Organisations.class).find(scope, HOLDER).orElseThrow().id();
        to = context.getBean(Organisations.class).find(scope, OTHER).orElseThrow().id();
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
        page = "/lots/" + sample.lot().id() + "/members";
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Map<String, Object> transfer(String hours) {
        return new HashMap<>(Map.of("fromId", from, "toId", to, "hours", hours, "agreedOn", "2026-04-02", "price", "12,5", "note", "Accord signé"));
    }

    @Test
    void hours_are_handed_over_shown_with_their_price_and_taken_back() {
        assertThat(claire.get("/contracts/" + sample.contract().id()).body()).contains("href=\"" + page + "\"");
        assertThat(claire.post("/lots/" + sample.lot().id() + "/transfers", transfer("20")).statusCode()).isEqualTo(303);
        String shown = claire.get(page).body();
        assertThat(shown).contains("La cession est enregistrée", "Accord signé", "12,50", "250,00", "Sans groupement");
        assertThat(buyer.get(page).body()).contains("20,00").doesNotContain("12,50", "250,00", "Accord signé", "/transfers");
        String journal = "/lots/" + sample.lot().id() + "/journal";
        assertThat(claire.get(journal).body()).contains("heures cédées entre membres", "12.50");
        assertThat(buyer.get(journal).body()).doesNotContain("heures cédées entre membres", "12.50", "Accord signé");
        Matcher removal = Pattern.compile("/transfers/[0-9]+/remove").matcher(shown);
        assertThat(removal.find()).isTrue();
        assertThat(claire.post("/lots/" + sample.lot().id() + removal.group(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get(page).body()).contains("Aucune heure n’a été cédée");
    }

    @Test
    void what_cannot_be_handed_over_is_said_and_what_was_typed_is_kept() {
        HttpResponse<String> refused = claire.post("/lots/" + sample.lot().id() + "/transfers", transfer("900"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ce membre n’a aujourd’hui que", "value=\"900\"", "Accord signé");
        Map<String, Object> itself = transfer("1");
        itself.put("toId", from);
        assertThat(claire.post("/lots/" + sample.lot().id() + "/transfers", itself).body()).contains("choisissez un autre membre");
    }

    @Test
    void a_settlement_is_worked_out_at_a_typed_price_and_nothing_is_recorded() {
        assertThat(claire.get(page + "?price=10").body()).contains("Peintures Lazuli devrait");
        assertThat(claire.get(page).body()).doesNotContain("Peintures Lazuli devrait");
        assertThat(claire.get(page + "?price=cher").statusCode()).isEqualTo(422);
    }
}
