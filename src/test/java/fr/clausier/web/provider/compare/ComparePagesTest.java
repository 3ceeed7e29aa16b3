package fr.clausier.web.provider.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Employers side by side for the lot of masonry, and the hours by territory, on 10 April 2026. */
class ComparePagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor buyer;
    private static Visitor stranger;
    private static String address;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        address = "/lots/" + sample.lot().id() + "/providers/compare";
        place(sample.contract().buyerId(), "Commune de Valmère", "35000");
        record("90396060800012", "Relais chantiers", "ETTI", "2027-12-31", "35200");
        record("90396035000010", "GEIQ du Ponant", "GEIQ", "2026-01-31", "29200");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static void record(String siret, String name, String kind, String until, String postcode) {
        assertThat(claire.post("/providers/new", Map.of("siret", siret, "name", name, "kind", kind, "convention", "C-1", "validFrom", "2025-01-01", "validTo", until,
            "postcode", postcode)).statusCode()).isEqualTo(303);
    }

    private static void place(long organisation, String name, String postcode) {
        assertThat(claire.post("/providers/" + organisation + "/edit", Map.of("version", "0", "name", name, "postcode", postcode)).statusCode()).isEqualTo(303);
    }

    private static long id(String name) {
        return Long.parseLong(claire.get("/providers?q=" + name.replace(" ", "+")).body().replaceAll("(?s).*<a href=\"/providers/([0-9]+)\">" + name + ".*", "$1"));
    }

    @Test
    void candidates_that_suit_come_first_the_nearest_at_the_top() {
        String body = claire.get(address).body();
        assertThat(body.indexOf("Relais chantiers")).isPositive().isLessThan(body.indexOf("Intérim solidaire")).isLessThan(body.indexOf("GEIQ du Ponant"));
        assertThat(body).contains("même département", "pas valide sur la période", "Seulement le département du lot (35)");
        assertThat(claire.get(address + "?territory=29").body()).contains("GEIQ du Ponant").doesNotContain("Relais chantiers");
        assertThat(claire.get(address + "?territory=zzz").body()).contains("Aucune structure de votre annuaire ne répond");
    }

    @Test
    void four_at_most_stand_side_by_side_with_what_they_could_do_and_have_done() {
        String body = claire.get(address + "?with=" + id("Relais chantiers") + "&with=" + sample.provider() + "&with=abc&with=999999").body();
        assertThat(body).contains("Côte à côte", "valide sur tout ce qui reste, jusqu’au 31/12/2027", "0,00 h déclarées, 0,00 h retenues", "Déjà liée : sous-traitant",
            "<b>3</b> Espaces verts", "pas valide sur la période, jusqu’au 31/12/2025");
        assertThat(body.split("<th scope=\"col\"><a href=\"/providers/", -1)).hasSize(3);
        assertThat(claire.get(address).body()).doesNotContain("Côte à côte");
    }

    @Test
    void the_one_chosen_is_linked_by_the_road_every_link_takes() {
        record("90396038400018", "Intérim du Blosne", "ETTI", "2026-12-31", "35200");
        long regie = id("Intérim du Blosne");
        String before = claire.get(address + "?with=" + regie).body();
        assertThat(before).contains("<input type=\"hidden\" name=\"siret\" value=\"90396038400018\">", "name=\"kind\" value=\"LABOUR_SUPPLIER\"", "name=\"employerKind\" value=\"ETTI\"");
        HttpResponse<String> linked = claire.post("/lots/" + sample.lot().id() + "/links", Map.of("siret", "90396038400018", "kind", "LABOUR_SUPPLIER", "employerKind", "ETTI"));
        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(303);
        assertThat(claire.get(address + "?with=" + regie).body()).contains("Déjà liée : mise à disposition de personnel");
        assertThat(claire.get("/lots/" + sample.lot().id() + "/links").body()).contains("Intérim du Blosne", address);
    }

    @Test
    void another_structure_finds_no_such_lot_and_a_provider_may_not_compare() {
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(buyer.get(address).statusCode()).isEqualTo(200);
        Visitor gardens = Visitor.to(context).as(Visitor.account(context, "jeanne", Role.PROVIDER, sample.contract().structureId(), sample.provider()));
        assertThat(gardens.get(address).statusCode()).isEqualTo(403);
    }

    @Test
    void hours_by_territory_stand_on_a_map_and_in_its_table() {
        assertThat(claire.get("/territory?month=2026-03").body()).contains("<svg class=\"map\"", "href=\"#area-35\"", "id=\"area-35\"", "Ille-et-Vilaine (35)", "h faites sur");
        assertThat(claire.get("/territory?month=2026-03&place=EMPLOYER").body()).contains("Territoire inconnu", "Employeurs").doesNotContain("<svg class=\"map\"");
        assertThat(buyer.get("/territory").body()).contains("Ille-et-Vilaine (35)");
        assertThat(stranger.get("/territory?month=mars").body()).contains("Aucun lot avec une clause", "Mois");
        assertThat(claire.get("/board").body()).contains("/territory?month=2026-03");
    }
}
