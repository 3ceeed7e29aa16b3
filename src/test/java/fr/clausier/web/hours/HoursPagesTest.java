package fr.clausier.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.Visitor;
import fr.clausier.web.contract.LotSteps;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours by page: a person placed, a month typed, zero answered, a workbook previewed and recorded. */
class HoursPagesTest {

    private static final String HEADINGS = "Marché;Lot;SIRET employeur;Employeur;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Métier (ROME);"
        + "Début;Fin prévue;Mois;Heures travaillées;Heures de formation\n";

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor claire;
    private static Visitor colleague;
    private static Visitor stranger;
    private static int births = 1000;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        long structure = Visitor.structure(context, "90000000100008");
        claire = Visitor.to(context).as(Visitor.account(context, "claire", Role.FACILITATOR, structure, null));
        colleague = Visitor.to(context).as(Visitor.account(context, "anne", Role.FACILITATOR, structure, null));
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    /** A lot with terms and a holder. */
    private static String lot(String number) {
        String lot = LotSteps.lot(claire, number);
        assertThat(claire.post(lot + "/terms/new", LotSteps.terms()).statusCode()).isEqualTo(303);
        assertThat(claire.post(lot + "/links", Map.of("siret", "90296010400013", "name", "Maçonnerie Tréguel", "kind", "HOLDER")).statusCode()).isEqualTo(303);
        return lot;
    }

    /** A person placed on the lot with its holder; the result is the name of the box of their hours of March. */
    private static String placed(String lot, String name) {
        String person = Visitor.location(claire.post("/participants/new", Map.of("familyName", name, "firstName", "Inès", "birthDate",
            (births += 1) % 20 + 1980 + "-03-05"))).replaceAll("\\D", "");
        String employer = value(claire.get(lot + "/placements/new").body(), "<option value=\"([0-9]+)\">Maçonnerie Tréguel");
        HttpResponse<String> placed = claire.post(lot + "/placements/new", Map.of("participantId", person, "employerId", employer, "employerKind",
            "COMPANY", "modality", "DIRECT_HIRE", "contractType", "CDD", "group", "RSA", "startsOn", "2026-01-05"));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(303);
        return value(claire.get(lot + "/hours/2026-03").body(), "(?s)" + name.toUpperCase() + ".*?name=\"(hours\\[[0-9]+]\\[2026-03]\\.work)\"");
    }

    private static String value(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }

    @Test
    void a_month_typed_is_submitted_and_each_line_shows_its_decision() {
        String lot = lot("M-1");
        String box = placed(lot, "Abel");
        HttpResponse<String> sent = claire.post(lot + "/hours/2026-03", Map.of(box, "104h30", "submit", "2026-03"));
        assertThat(Visitor.location(sent)).isEqualTo(lot + "/hours/2026-03");
        assertThat(claire.get(lot + "/hours/2026-03").body()).contains("Le mois est transmis.", "value=\"104,50\"", "déclarée", "à contrôler",
            "data-total=\"work\">104,50<");
    }

    @Test
    void a_draft_is_kept_and_answers_nobody() {
        String lot = lot("M-2");
        String box = placed(lot, "Bost");
        claire.post(lot + "/hours/2026-03", Map.of(box, "12", "draft", "true"));
        assertThat(claire.get(lot + "/hours/2026-03").body()).contains("value=\"12,00\"", "brouillon");
    }

    @Test
    void hours_that_cannot_be_read_are_given_back_beside_their_box() {
        String lot = lot("M-3");
        String box = placed(lot, "Cros");
        HttpResponse<String> again = claire.post(lot + "/hours/2026-03", Map.of(box, "beaucoup", "submit", "2026-03"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"beaucoup\"", "id=\"w-" + box + "\"", "href=\"#f-" + box + "\"").doesNotContain("⟦");
        assertThat(claire.post(lot + "/hours/2026-03", Map.of(box, "800", "submit", "2026-03")).statusCode()).isEqualTo(422);
    }

    @Test
    void two_people_typing_the_same_month_lose_nothing() {
        String lot = lot("M-4");
        String box = placed(lot, "Dumas");
        claire.get(lot + "/hours/2026-03");
        colleague.post(lot + "/hours/2026-03", Map.of(box, "50", "submit", "2026-03"));
        HttpResponse<String> both = claire.post(lot + "/hours/2026-03", Map.of(box, "60", "submit", "2026-03"));
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("value=\"60\"", "enregistré : 50,00");
        Map<String, Object> again = new HashMap<>(Map.of(box, "60", "submit", "2026-03"));
        String field = value(both.body(), "name=\"(declaration\\[[0-9]+]\\[2026-03])\"");
        again.put(field, value(both.body(), "name=\"declaration\\[[0-9]+]\\[2026-03]\" value=\"([0-9]+)\""));
        assertThat(claire.post(lot + "/hours/2026-03", again).statusCode()).isEqualTo(303);
        assertThat(claire.get(lot + "/hours/2026-03").body()).contains("value=\"60,00\"");
    }

    @Test
    void zero_is_an_answer() {
        String lot = lot("M-5");
        String employer = value(claire.get(lot + "/hours/2026-03").body(), "<option value=\"([0-9]+)\">Maçonnerie Tréguel");
        assertThat(claire.post(lot + "/hours/2026-03/zero", Map.of("employerId", employer)).statusCode()).isEqualTo(303);
        assertThat(claire.get(lot + "/hours/2026-03").body()).contains("personne n’a travaillé").doesNotContain("Déclarer zéro heure");
    }

    @Test
    void a_month_of_another_structure_does_not_exist() {
        String lot = lot("M-6");
        for (String path : List.of("/hours/2026-03", "/placements/new", "/hours/2026-13", "/hours/mars")) {
            assertThat(stranger.get(lot + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(lot + "/hours/2026-03", Map.of("hours[1][2026-03].work", "1", "submit", "2026-03")).statusCode()).isEqualTo(404);
        assertThat(claire.get(lot + "/hours/mars").statusCode()).isEqualTo(404);
    }

    @Test
    void a_workbook_is_previewed_then_recorded_and_sent_again_adds_nothing() {
        lot("M-7");
        byte[] file = (HEADINGS + row("M-7", "Ferrand", "104,50")).getBytes(StandardCharsets.UTF_8);
        String preview = Visitor.location(claire.upload("/imports/hours", "file", "mars.csv", file));
        assertThat(preview).startsWith("/imports/hours/");
        String shown = claire.get(preview).body();
        assertThat(shown).contains("Ferrand", "nouvelle", "personne à créer", "104,50", "Enregistrer ces heures");
        HttpResponse<String> recorded = claire.post(preview + "/record", Map.of("seen", value(shown, "name=\"seen\" value=\"([0-9a-f]{64})\"")));
        assertThat(Visitor.location(recorded)).isEqualTo(preview);
        assertThat(claire.get(preview).body()).contains("Lignes ajoutées : 1 ;");
        String twice = Visitor.location(claire.upload("/imports/hours", "file", "mars.csv", file));
        assertThat(claire.get(twice).body()).contains("il n’y a rien à faire").doesNotContain("Enregistrer ces heures");
        assertThat(stranger.get(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void a_recorded_workbook_is_withdrawn_with_a_reason_and_the_list_says_so() {
        lot("M-10");
        String preview = Visitor.location(claire.upload("/imports/hours", "file", "a-retirer.csv",
            (HEADINGS + row("M-10", "Jolly", "17")).getBytes(StandardCharsets.UTF_8)));
        claire.post(preview + "/record", Map.of("seen", ""));
        String asked = claire.get(preview + "/withdrawal").body();
        assertThat(asked).contains("Lignes à rayer : 1", "JOLLY Lou", "17,00", "Motif du retrait").doesNotContain("⟦");
        HttpResponse<String> silent = claire.post(preview + "/withdrawal", Map.of("withdrawalReason", " "));
        assertThat(silent.statusCode()).isEqualTo(422);
        HttpResponse<String> done = claire.post(preview + "/withdrawal", Map.of("withdrawalReason", "Fichier d’un autre mois"));
        assertThat(Visitor.location(done)).isEqualTo("/imports");
        assertThat(claire.get("/imports").body()).contains("L’import est retiré. Lignes rayées : 1.", "a-retirer.csv", "retiré");
        assertThat(claire.get(preview + "/withdrawal").body()).contains("il n’y a rien à retirer", "Fichier d’un autre mois", "claire");
        assertThat(stranger.get(preview + "/withdrawal").statusCode()).isEqualTo(404);
        assertThat(stranger.post(preview + "/withdrawal", Map.of("withdrawalReason", "x")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/imports").body()).doesNotContain("a-retirer.csv");
    }

    @Test
    void a_workbook_with_an_error_is_recorded_in_part_when_asked_then_mended_on_the_page() {
        lot("M-11");
        byte[] file = (HEADINGS + row("M-11", "Keller", "12") + row("M-11", "Lopez", "env. 35")).getBytes(StandardCharsets.UTF_8);
        String preview = Visitor.location(claire.upload("/imports/hours", "file", "a-mender.csv", file));
        String shown = claire.get(preview).body();
        assertThat(shown).contains("Enregistrer les 1 lignes sans erreur, garder les 1 autres à corriger", "Corriger ici", "env. 35").doesNotContain("⟦");
        claire.post(preview + "/record", Map.of("seen", value(shown, "name=\"seen\" value=\"([0-9a-f]{64})\""), "sound", "true"));
        assertThat(claire.get("/").body()).contains("1 ligne de a-mender.csv, depuis le");
        assertThat(claire.get("/imports").body()).contains("1 ligne de a-mender.csv, depuis le");
        assertThat(stranger.get("/").body()).doesNotContain("a-mender.csv");
        String key = value(claire.get(preview).body(), "name=\"key\\[0]\" value=\"([^\"]+)\"");
        assertThat(claire.post(preview + "/corrections", Map.of("key[0]", key, "value[0]", "35,5")).statusCode()).isEqualTo(303);
        String mended = claire.get(preview).body();
        assertThat(mended).contains("Cellules corrigées ici", "env. 35", "35,5", "Revenir à la valeur du fichier", "Enregistrer ces heures");
        claire.post(preview + "/record", Map.of("seen", ""));
        assertThat(claire.get("/").body()).doesNotContain("a-mender.csv");
        assertThat(claire.get("/participants").body()).contains("LOPEZ");
        for (String path : List.of("/corrections", "/left")) {
            assertThat(stranger.post(preview + path, Map.of("rows", "1", "asideReason", "x")).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void someone_alike_is_asked_about_on_the_page() {
        lot("M-13");
        claire.post("/participants/new", Map.of("familyName", "Thévenet", "firstName", "Lou", "birthDate", "1988-07-12"));
        String preview = Visitor.location(claire.upload("/imports/hours", "file", "alike.csv",
            (HEADINGS + row("M-13", "Thévenot", "12")).getBytes(StandardCharsets.UTF_8)));
        String shown = claire.get(preview).body();
        assertThat(shown).contains("ressemble à THÉVENET Lou, né(e) le 12/07/1988", "Une lettre de différence", "C’est la même personne").doesNotContain("⟦");
        String key = value(shown, "name=\"key\" value=\"([0-9a-f]+)\"");
        String person = value(shown, "name=\"participantId\" value=\"([0-9]+)\"");
        assertThat(stranger.post(preview + "/people", Map.of("key", key, "participantId", person, "same", "true")).statusCode()).isEqualTo(404);
        claire.post(preview + "/people", Map.of("key", key, "participantId", person, "same", "true"));
        assertThat(claire.get(preview).body()).contains("THÉVENOT Lou est lu comme THÉVENET Lou").doesNotContain("personne à créer");
    }

    @Test
    void rows_nobody_will_mend_are_set_aside_with_a_reason() {
        lot("M-12");
        String preview = Visitor.location(claire.upload("/imports/hours", "file", "de-cote.csv",
            (HEADINGS + row("M-12", "Morel", "12") + row("M-12", "Noir", "beaucoup")).getBytes(StandardCharsets.UTF_8)));
        claire.post(preview + "/record", Map.of("seen", "", "sound", "true"));
        String id = value(claire.get(preview).body(), "name=\"rows\" value=\"([0-9]+)\"");
        claire.post(preview + "/left", Map.of("rows", id));
        assertThat(claire.get(preview).body()).contains("Rien n’est mis de côté");
        claire.post(preview + "/left", Map.of("rows", id, "asideReason", "Partie le mois d’avant"));
        assertThat(claire.get(preview).body()).contains("Lignes mises de côté : 1.").doesNotContain("Mettre de côté des lignes");
        assertThat(claire.get("/").body()).doesNotContain("de-cote.csv");
    }

    @Test
    void a_workbook_with_one_error_names_its_cell_and_cannot_be_recorded() {
        lot("M-8");
        byte[] file = (HEADINGS + row("M-8", "Garin", "12") + row("M-8", "Hamon", "env. 35")).getBytes(StandardCharsets.UTF_8);
        String preview = Visitor.location(claire.upload("/imports/hours", "file", "mars.csv", file));
        assertThat(claire.get(preview).body()).contains("P3", "env. 35", "35,5 ou 1h30", "Rien n’est enregistré.").doesNotContain("Enregistrer ces heures");
        claire.post(preview + "/record", Map.of("seen", ""));
        assertThat(claire.get("/participants").body()).doesNotContain("GARIN");
    }

    @Test
    void the_blank_template_and_the_workbook_of_a_month_are_taken_away() {
        String lot = lot("M-9");
        placed(lot, "Icart");
        for (String path : List.of("/imports/hours/template.xlsx", lot + "/hours/2026-03/template.xlsx")) {
            HttpResponse<String> file = claire.get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
            assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
        }
        assertThat(stranger.get(lot + "/hours/2026-03/template.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_no_workbook_or_no_file_at_all_is_refused_with_a_sentence() {
        assertThat(claire.upload("/imports/hours", "file", "image.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}).statusCode()).isEqualTo(422);
        HttpResponse<String> none = claire.upload("/imports/hours", "file", "", new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Aucun fichier n’a été choisi");
    }

    private static String row(String contract, String name, String hours) {
        return contract + ";1;90296010400013;Maçonnerie Tréguel;Entreprise;" + name + ";Lou;12/07/1988;RSA;Embauche directe;CDD;F1703;05/01/2026;31/12/2026;03/2026;"
            + hours + ";\n";
    }
}
