package fr.clausier.web.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of a company's own layout, by page: sent, shown as understood, accepted or changed, previewed; the next one read at once. */
class MappingPagesTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern TYPED = Pattern.compile("<input id=\"[^\"]+\" name=\"([^\"]+)\" type=\"text\" value=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile("(?s)<select[^>]* name=\"([^\"]+)\".*?</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\" selected");

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor claire;
    private static Visitor stranger;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        claire = Visitor.to(context).as(Visitor.account(context, "claire", Role.FACILITATOR, Visitor.structure(context, "90000000100008"), null));
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        String lot = LotSteps.lot(claire, "M-70");
        assertThat(claire.post(lot + "/links", Map.of("siret", "90296010400013", "name", "Maçonnerie Tréguel", "kind", "HOLDER")).statusCode()).isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static byte[] file(String month, String heading, String name) {
        return file(month, heading, name, "au RSA, " + heading);
    }

    private static byte[] file(String month, String heading, String name, String group) {
        return ("Marché : M-70 lot 1;;;\nMois : " + month + ";;;\n" + heading + ";Né le;Siret agence;Public visé;H. faites\n" + name
            + ";05/03/1991;90296010400013;" + group + ";12,5\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String sent(byte[] file, String fileName) {
        return Visitor.location(claire.upload("/imports/hours", "file", fileName, file));
    }

    /** What a browser would send of the page as it is shown. */
    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        HIDDEN.matcher(body).results().forEach(found -> form.put(found.group(1), plain(found.group(2))));
        TYPED.matcher(body).results().forEach(found -> form.put(found.group(1), plain(found.group(2))));
        CHOSEN.matcher(body).results().forEach(found -> {
            Matcher chosen = OPTION.matcher(found.group());
            form.put(found.group(1), chosen.find() ? plain(chosen.group(1)) : "");
        });
        return form;
    }

    private static String plain(String escaped) {
        return escaped.replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    @Test
    void a_layout_is_shown_with_its_first_rows_accepted_in_one_click_and_not_asked_again() {
        String preview = sent(file("mars 2026", "Bénéficiaire", "DUPONT Marie"), "mars.csv");
        assertThat(Visitor.location(claire.get(preview))).isEqualTo(preview + "/mapping");
        String page = claire.get(preview + "/mapping").body();
        assertThat(page).contains("Que contient ce classeur", "DUPONT Marie", "au RSA, Bénéficiaire", "lu en A1", "C’est bien cela");
        assertThat(form(page)).containsValue("FULL_NAME").containsValue("EMPLOYER_SIRET").containsValue("RSA");
        assertThat(Visitor.location(claire.post(preview + "/mapping", form(page)))).isEqualTo(preview);
        assertThat(claire.get(preview).body()).contains("DUPONT", "12,50", "Revoir ce que contient chaque colonne");
        String next = sent(file("février 2026", "Bénéficiaire", "KONÉ Awa"), "fevrier.csv");
        assertThat(claire.get(next).statusCode()).isEqualTo(200);
        assertThat(claire.get(next).body()).contains("KONÉ", "février 2026");
    }

    @Test
    void what_is_needed_and_not_given_is_refused_beside_what_was_answered() {
        String preview = sent(file("mars 2026", "Salarié", "DURAND Anne"), "durand.csv");
        Map<String, String> form = form(claire.get(preview + "/mapping").body());
        String use = form.entrySet().stream().filter(each -> each.getValue().equals("BIRTH_DATE")).map(Map.Entry::getKey).findFirst().orElseThrow();
        form.put(use, "IGNORED");
        HttpResponse<String> refused = claire.post(preview + "/mapping", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Il manque à chaque ligne : date de naissance");
        assertThat(form(refused.body())).containsEntry(use, "IGNORED");
        form.put(use, "FULL_NAME");
        assertThat(claire.post(preview + "/mapping", form).body()).contains("Deux colonnes ont le même contenu");
    }

    @Test
    void a_mapping_can_be_seen_and_changed_again() {
        String preview = sent(file("mars 2026", "Agent", "ROY Léa"), "roy.csv");
        claire.post(preview + "/mapping", form(claire.get(preview + "/mapping").body()));
        Map<String, String> again = form(claire.get(preview + "/mapping").body());
        String lot = again.entrySet().stream().filter(each -> each.getValue().equals("LOT")).map(Map.Entry::getKey).findFirst().orElseThrow().replace("column", "text");
        assertThat(again.get(lot)).isEqualTo("1");
        again.put(lot, "7");
        assertThat(Visitor.location(claire.post(preview + "/mapping", again))).isEqualTo(preview);
        assertThat(claire.get(preview).body()).contains("celle qui a été indiquée pour cette disposition");
    }

    @Test
    void the_file_of_another_structure_is_not_found() {
        String preview = sent(file("mars 2026", "Stagiaire", "PETIT Ali"), "petit.csv");
        assertThat(stranger.get(preview + "/mapping").statusCode()).isEqualTo(404);
        assertThat(stranger.post(preview + "/mapping", Map.of("sheets[0].group", "0")).statusCode()).isEqualTo(404);
        assertThat(claire.get("/imports/hours/999999/mapping").statusCode()).isEqualTo(404);
    }
}
