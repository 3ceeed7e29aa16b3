package fr.clausier.web.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterpartPagesTest {

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

    private static Map<String, Object> nadia() {
        return new HashMap<>(Map.of("counterpartKind", "BUYER_CLAUSE", "counterpartName", "Nadia Ferrand", "counterpartFunction", "référente clause",
            "counterpartMail", "nadia@valmere.example"));
    }

    @Test
    void the_referent_a_buyer_types_once_is_on_each_of_its_lots_and_can_be_changed_and_taken_away() {
        String address = "/buyers/" + sample.contract().buyerId() + "/counterparts";
        assertThat(claire.get("/lots/" + sample.lot().id() + "/counterparts").body()).contains("Écrivez son référent clause une fois", address);
        assertThat(buyer.post(address, nadia()).statusCode()).isEqualTo(303);
        assertThat(claire.get("/contracts/" + sample.contract().id()).body()).contains("Référent clause de l’acheteur", "Nadia Ferrand, référente clause",
            "mailto:nadia@valmere.example");
        String edit = buyer.get(address).body().replaceAll("(?s).*href=\"(/counterparts/[0-9]+/edit)\".*", "$1");
        assertThat(buyer.get(edit).body()).contains("value=\"Nadia Ferrand\"", "name=\"version\" value=\"0\"");
        Map<String, Object> changed = nadia();
        changed.putAll(Map.of("counterpartPhone", "05 96 00 12 34", "version", "0"));
        assertThat(buyer.post(edit, changed).statusCode()).isEqualTo(303);
        HttpResponse<String> late = claire.post(edit, changed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(claire.post(edit.replace("/edit", "/remove"), Map.of()).statusCode()).isEqualTo(303);
        assertThat(claire.get("/contracts/" + sample.contract().id()).body()).doesNotContain("Nadia Ferrand");
    }

    @Test
    void whom_to_write_to_at_a_referrer_is_offered_with_the_message_of_a_need() {
        String referrer = Visitor.location(claire.post("/referrers/new", Map.of("referrerName", "Mission locale", "referrerKind", "MISSION_LOCALE")));
        Map<String, Object> contact = Map.of("counterpartKind", "REFERRER", "counterpartName", "Hugo Cloarec", "counterpartMail", "hugo@mission.example");
        assertThat(Visitor.location(claire.post(referrer + "/counterparts", contact))).isEqualTo(referrer + "/counterparts");
        String need = Visitor.location(claire.post("/lots/" + sample.lot().id() + "/needs/new", Map.of("job", "Maçon", "startsOn", "2026-05-04")));
        assertThat(claire.get(need).body()).contains("mailto:hugo@mission.example?subject=", "Écrire à Mission locale (Hugo Cloarec)");
        assertThat(buyer.get(need).body()).doesNotContain("Hugo", "hugo@");
        assertThat(claire.get(referrer).body()).contains("Hugo Cloarec");
        assertThat(buyer.get(referrer + "/counterparts").statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        HttpResponse<String> again = claire.post("/lots/" + sample.lot().id() + "/counterparts", Map.of("counterpartKind", "HOLDER", "counterpartMail", "nulle part"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"w-counterpartName\"", "id=\"w-counterpartMail\"", "value=\"nulle part\"");
    }
}
