package fr.clausier.web.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.SamplePortfolio;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Free places said by employers themselves, searches that use them, and the map, on 10 April 2026. */
class PlacePagesTest {

    private static final String LIST = "/providers?";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static Visitor claire;
    private static Visitor buyer;
    private static Visitor gardens;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        claire = Visitor.to(context).as(sample.facilitator());
        buyer = Visitor.to(context).as(sample.buyer());
        gardens = Visitor.to(context).as(Visitor.account(context, "jeanne", Role.PROVIDER, sample.contract().structureId(), sample.provider()));
        record("90396060800012", "Relais chantiers", "EI", "35000", "Rennes", "peinture, second œuvre");
        record("90396035000010", "GEIQ du Ponant", "GEIQ", "29200", "Brest", "maçonnerie");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static void record(String siret, String name, String kind, String postcode, String commune, String activities) {
        assertThat(claire.post("/providers/new", Map.of("siret", siret, "name", name, "kind", kind, "convention", "C-1", "postcode", postcode, "commune",
            commune, "activities", activities)).statusCode()).isEqualTo(303);
    }

    private static String places(long id) {
        return "/providers/" + id + "/places";
    }

    @Test
    void an_employer_says_its_free_places_and_all_who_see_it_read_them_with_their_age() {
        assertThat(gardens.get(places(sample.provider())).body()).contains("value=\"Espaces verts\"", "value=\"maraîchage\"");
        HttpResponse<String> said = gardens.post(places(sample.provider()), Map.of("activity.0", "Espaces verts", "places.0", "3", "freeFrom.0", "2026-05-04",
            "activity.1", "maraîchage", "places.1", "", "activity.2", "Propreté", "places.2", "0"));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
        String card = buyer.get("/providers/" + sample.provider()).body();
        assertThat(card).contains("<b>3</b> Espaces verts, à partir du 04/05/2026", "<b>0</b> Propreté", "dit aujourd’hui").doesNotContain("maraîchage,", "/places\"");
        assertThat(gardens.get(places(sample.provider())).body()).contains("value=\"3\"", "value=\"2026-05-04\"", "value=\"maraîchage\"");
        assertThat(claire.get("/providers/" + sample.provider() + "/journal").body()).contains("places libres annoncées");
        assertThat(claire.get(LIST + "places=true").body()).contains("Les Jardins de la Brindelle").doesNotContain("Relais chantiers");
    }

    @Test
    void what_is_wrong_is_shown_beside_its_box_and_nothing_is_said() {
        HttpResponse<String> wrong = gardens.post(places(sample.provider()), Map.of("activity.0", "Tri", "places.0", "-1", "places.1", "2", "activity.2", "Tri",
            "freeFrom.2", "2026-05-04"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"w-places.0\"", "id=\"w-activity.1\"", "id=\"w-places.2\"");
        HttpResponse<String> twice = gardens.post(places(sample.provider()), Map.of("activity.0", "Tri", "places.0", "1", "activity.1", "TRI", "places.1", "2"));
        assertThat(twice.body()).contains("une seule ligne par activité");
        assertThat(buyer.get("/providers/" + sample.provider()).body()).doesNotContain("Tri,", "</b> Tri");
    }

    @Test
    void nobody_speaks_for_another_and_a_buyer_speaks_for_none() {
        long other = id("Relais chantiers");
        assertThat(gardens.get(places(other)).statusCode()).isEqualTo(404);
        assertThat(gardens.post(places(other), Map.of("activity.0", "Tri", "places.0", "9")).statusCode()).isEqualTo(404);
        assertThat(gardens.post(places(other) + "/position", Map.of("latitude", "48", "longitude", "2")).statusCode()).isEqualTo(404);
        assertThat(buyer.post(places(other), Map.of("activity.0", "Tri", "places.0", "9")).statusCode()).isEqualTo(403);
        assertThat(claire.post(places(other), Map.of("activity.0", "Peinture", "places.0", "0")).statusCode()).isEqualTo(303);
        assertThat(claire.get("/providers/" + other).body()).contains("<b>0</b> Peinture").doesNotContain("Tri");
    }

    @Test
    void filters_stay_in_the_address_and_say_who_may_do_the_hours_which_way() {
        assertThat(claire.get(LIST + "modality=LABOUR_SUPPLY").body()).contains("GEIQ du Ponant", "Brindelle").doesNotContain("Relais chantiers");
        assertThat(claire.get(LIST + "modality=SUBCONTRACTING&kind=EI").body()).contains("Relais chantiers").doesNotContain("Brindelle", "Ponant");
        assertThat(claire.get(LIST + "modality=LABOUR_SUPPLY&kind=EI").body()).contains("Aucune structure ne répond");
        assertThat(claire.get(LIST + "territory=35").body()).contains("Relais chantiers").doesNotContain("Ponant", "Brindelle");
        assertThat(claire.get(LIST + "territory=brest").body()).contains("Ponant").doesNotContain("Relais");
        assertThat(claire.get(LIST + "activity=ma%C3%A7onnerie").body()).contains("Ponant").doesNotContain("Relais");
        assertThat(claire.get(LIST + "territory=35&modality=SUBCONTRACTING").body()).contains("value=\"35\"", "value=\"SUBCONTRACTING\" selected",
            "/providers?modality=SUBCONTRACTING&amp;territory=35&amp;view=map");
    }

    @Test
    void the_map_is_drawn_here_leads_to_each_and_says_the_same_in_a_table() {
        HttpResponse<String> map = claire.get(LIST + "view=map");
        assertThat(map.body()).contains("<svg class=\"map\"", "<a href=\"/providers/" + id("Relais chantiers") + "\" aria-label=\"Relais chantiers", "<path class=\"land\"",
            "id=\"place-1\"", "Ille-et-Vilaine (35)").doesNotContain("style=", "http://", "https://");
        assertThat(map.body()).as("96 is no département: it cannot be placed").contains("Sans lieu connu : 1");
        claire.post(places(sample.provider()) + "/position", Map.of("latitude", "48,5", "longitude", "-1,1"));
        assertThat(claire.get(LIST + "view=map").body()).contains("Aubrelles").doesNotContain("Sans lieu connu");
        assertThat(claire.get("/providers/" + sample.provider()).body()).contains("latitude 48,5, longitude -1,1");
        assertThat(claire.post(places(sample.provider()) + "/position", Map.of("latitude", "98", "longitude", "")).body()).contains("id=\"w-latitude\"", "id=\"w-longitude\"");
        claire.post(places(sample.provider()) + "/position", Map.of("latitude", "", "longitude", ""));
        assertThat(claire.get(LIST + "view=map").body()).contains("Sans lieu connu : 1");
        assertThat(claire.get(LIST + "view=map&q=rien-de-tel").body()).contains("Aucune structure ne répond").doesNotContain("<svg class=\"map\"");
    }

    @Test
    void the_card_tells_hours_by_lot_and_month_of_the_period_asked_for() {
        String holder = claire.get("/lots/" + sample.lot().id() + "/links").body().replaceAll("(?s).*(/providers/[0-9]+)\">Maçonnerie Tréguel.*", "$1");
        assertThat(claire.get(holder).body()).contains("Heures par lot et par mois", "mars 2026", "name=\"from\" type=\"month\" value=\"2026-01\"");
        assertThat(claire.get(holder + "?from=2025-01&to=2025-12").body()).contains("Aucune heure déclarée de janvier 2025 à décembre 2025");
        assertThat(claire.get(holder + "?from=mars").statusCode()).isEqualTo(200);
        assertThat(List.of(gardens.get(holder).statusCode(), gardens.get("/providers/" + sample.provider()).statusCode())).containsExactly(404, 200);
    }

    private static long id(String name) {
        return Long.parseLong(claire.get("/providers?q=" + name.replace(" ", "+")).body().replaceAll("(?s).*<a href=\"/providers/([0-9]+)\">" + name + ".*", "$1"));
    }
}
