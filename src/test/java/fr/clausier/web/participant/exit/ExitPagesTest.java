package fr.clausier.web.participant.exit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
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

/** Exits by page, without JavaScript, on 10 April 2026. */
class ExitPagesTest {

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static SamplePortfolio sample;
    private static SampleExits exits;
    private static Visitor claire;
    private static Visitor stranger;
    private static int people;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        sample = SamplePortfolio.in(context);
        exits = SampleExits.in(context, sample);
        claire = Visitor.to(context).as(sample.facilitator());
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Scope scope() {
        return Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
    }

    private static long placed() {
        long person = SampleExits.person(context, scope(), "Essai" + "abcdefgh".charAt(people++), "Lou");
        SampleExits.place(context, scope(), sample, person, "2025-09-01", "2025-12-31");
        return person;
    }

    private static Map<String, Object> left(String day, String point, String kind) {
        return new HashMap<>(Map.of("exitOn", day, "exitPoint", point, "exitKind", kind, "exitDetail", "", "toldBy", "PERSON"));
    }

    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void the_page_of_a_person_lists_each_point_of_each_exit_the_newest_first() {
        String page = text(claire.get("/participants/" + exits.person()));
        assertThat(page.substring(page.indexOf("Sorties"))).containsSubsequence("31/12/2025", "à la sortie", "emploi durable", "création ou reprise d’entreprise",
            "un document vu", "Claire Vasseur", "3 mois après", "situation à demander", "6 mois après", "possible à partir du 30/06/2026", "30/05/2025", "à la sortie",
            "emploi de transition", "CDD de moins de 6 mois", "l’employeur", "6 mois après", "CDD de 6 mois ou plus", "le prescripteur");
    }

    @Test
    void what_is_awaited_opens_the_form_with_its_day_and_point() {
        String page = claire.get("/participants/" + exits.person()).body();
        String link = page.replaceAll("(?s).*href=\"(/participants/[0-9]+/exits/new\\?day=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(link).endsWith("day=2025-12-31&point=AFTER_3_MONTHS");
        assertThat(claire.get(link).body()).contains("value=\"2025-12-31\"", "value=\"AFTER_3_MONTHS\" selected");
    }

    @Test
    void situations_to_ask_for_are_listed_with_the_form_behind_them() {
        assertThat(claire.get("/participants").body()).contains("href=\"/exits\"");
        String page = claire.get("/exits").body();
        assertThat(page).contains("LE GUENNEC-FONTAINE Marie-Christine", "/participants/" + exits.person() + "/exits/new?day=2025-12-31&amp;point=AFTER_3_MONTHS");
        assertThat(text(claire.get("/exits"))).containsSubsequence("LE GUENNEC-FONTAINE", "3 mois après", "31/12/2025", "31/03/2026");
        assertThat(text(stranger.get("/exits"))).contains("Rien à demander");
        assertThat(Visitor.to(context).as(sample.buyer()).get("/exits").statusCode()).isEqualTo(403);
    }

    @Test
    void an_exit_is_recorded_and_said_without_a_name() {
        long person = placed();
        assertThat(text(claire.get("/participants/" + person))).contains("Aucune sortie n’est enregistrée.");
        HttpResponse<String> answer = claire.post("/participants/" + person + "/exits/new", left("2025-12-31", "AT_END", "UNKNOWN"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/participants/" + person + "#exits");
        assertThat(text(claire.get("/participants/" + person))).contains("La situation est enregistrée.", "situation inconnue");
    }

    @Test
    void a_refused_exit_is_shown_again_with_why_beside_its_field() {
        long person = placed();
        HttpResponse<String> again = claire.post("/participants/" + person + "/exits/new", left("2026-01-11", "AFTER_3_MONTHS", "LASTING"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"w-exitPoint\"", "value=\"2026-01-11\"", "value=\"LASTING\" selected");
        assertThat(text(again)).contains("Cette situation ne peut être connue qu’à partir du 11/04/2026");
        Map<String, Object> unfit = left("hier", "AT_END", "POSITIVE");
        unfit.put("exitDetail", "CDI");
        assertThat(claire.post("/participants/" + person + "/exits/new", unfit).body()).contains("id=\"w-exitOn\"", "id=\"w-exitDetail\"");
        assertThat(text(claire.post("/participants/" + person + "/exits/new", left("2025-08-31", "AT_END", "OTHER"))))
            .contains("Cette personne a été placée pour la première fois le 01/09/2025");
    }

    @Test
    void two_people_changing_the_same_exit_see_both_versions() {
        long person = placed();
        claire.post("/participants/" + person + "/exits/new", left("2025-12-31", "AT_END", "OTHER"));
        String edit = claire.get("/participants/" + person).body().replaceAll("(?s).*href=\"(/exits/[0-9]+/edit)\".*", "$1");
        assertThat(claire.get(edit).body()).contains("value=\"OTHER\" selected", "name=\"version\" value=\"0\"");
        Map<String, Object> first = left("2025-12-31", "AT_END", "LASTING");
        first.put("version", "0");
        assertThat(claire.post(edit, first).statusCode()).isEqualTo(303);
        Map<String, Object> second = left("2025-12-31", "AT_END", "POSITIVE");
        second.put("version", "0");
        HttpResponse<String> both = claire.post(edit, second);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(text(both)).contains("Situation sortie positive emploi durable");
        assertThat(both.body()).contains("name=\"version\" value=\"1\"");
        second.put("version", "1");
        assertThat(claire.post(edit, second).statusCode()).isEqualTo(303);
    }

    @Test
    void an_exit_recorded_by_mistake_is_taken_back() {
        long person = placed();
        claire.post("/participants/" + person + "/exits/new", left("2025-12-31", "AT_END", "OTHER"));
        String edit = claire.get("/participants/" + person).body().replaceAll("(?s).*href=\"(/exits/[0-9]+/edit)\".*", "$1");
        assertThat(Visitor.location(claire.post(edit.replace("/edit", "/withdraw"), Map.of()))).isEqualTo("/participants/" + person + "#exits");
        assertThat(text(claire.get("/participants/" + person))).contains("Aucune sortie n’est enregistrée.");
        assertThat(text(claire.get("/participants/" + person + "/journal"))).contains("sortie retirée", "sortie enregistrée");
        assertThat(claire.get(edit).statusCode()).isEqualTo(404);
    }

    @Test
    void another_structure_finds_neither_the_person_nor_the_exit() {
        assertThat(stranger.get("/participants/" + exits.person() + "/exits/new").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/exits/" + exits.first().id() + "/edit").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/exits/" + exits.first().id() + "/withdraw", Map.of()).statusCode()).isEqualTo(404);
        assertThat(Visitor.to(context).as(sample.buyer()).get("/exits/" + exits.first().id() + "/edit").statusCode()).isEqualTo(403);
    }
}
