package fr.clausier.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Role;
import fr.clausier.web.Frame;
import fr.clausier.web.Visitor;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be mended in a file: one line per cause on the page, all of it to take away. */
class AnnotatedPagesTest {

    private static final int ROWS = 600;

    @TempDir
    private static Path data;
    private static ApplicationContext context;
    private static Visitor claire;
    private static Visitor stranger;
    private static String preview;

    @BeforeAll
    static void start() {
        context = Visitor.server(data, "2026-04-10");
        claire = Visitor.to(context).as(Visitor.account(context, "claire", Role.FACILITATOR, Visitor.structure(context, "90000000100008"), null));
        stranger = Visitor.to(context).as(Visitor.account(context, "paul", Role.FACILITATOR, Visitor.structure(context, "90000000200006"), null));
        StringBuilder file = new StringBuilder("Marché;Lot;SIRET employeur;Nom;Prénom;Né(e) le;Mois;Heures travaillées\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("2026-1;1;90296010400013;EXEMPLE" + i + ";Dominique;05/03/1991;03/2026;=n.c.\n");
        }
        preview = Visitor.location(claire.upload("/imports/hours", "file", "mars.csv", file.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void one_cause_found_six_hundred_times_is_one_line_that_unfolds_to_its_cells() {
        String whole = claire.get(preview).body();
        String page = whole.substring(whole.indexOf("<ul class=\"problem-list\" id=\"errors\""), whole.indexOf("id=\"errors-text\""));
        assertThat(page).contains("600 fois", "H2 … H601").containsOnlyOnce("<code>=n.c.</code>");
        assertThat(page).contains("<span class=\"where\">H501</span>").doesNotContain("<span class=\"where\">H502</span>");
        assertThat(page).contains("Les autres, au nombre de 100");
    }

    @Test
    void the_list_can_be_selected_as_text_without_a_script() {
        String text = claire.get(preview).body().replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1");
        assertThat(text.lines()).hasSize(ROWS + 1).filteredOn(line -> line.contains("\t&#39;=n.c.\t") || line.contains("\t'=n.c.\t")).hasSize(ROWS);
    }

    @Test
    void the_list_can_be_taken_away_as_a_file_with_every_line() {
        HttpResponse<byte[]> file = claire.bytes(HttpRequest.newBuilder(claire.uri(preview + "/problems.csv")).GET());
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("clausier-problemes.csv");
        assertThat(new String(file.body(), StandardCharsets.UTF_8).lines()).hasSize(ROWS + 1);
    }

    @Test
    void the_annotated_workbook_is_one_click_away() {
        assertThat(claire.get(preview).body()).contains("href=\"" + preview + "/annotated\"", "Télécharger mon classeur annoté");
        HttpResponse<byte[]> file = claire.bytes(HttpRequest.newBuilder(claire.uri(preview + "/annotated")).GET());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(Frame.XLSX);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("mars-copie-annotee.xlsx");
    }

    @Test
    void files_of_the_base_and_lists_of_employers_are_given_back_too() throws IOException {
        byte[] base = "Marché;Lot;Nature;Référence;Date;Montant HT\n2026-1;1;Facture;F-1;31/03/2026;beaucoup".getBytes(StandardCharsets.UTF_8);
        String ofBase = Visitor.location(claire.upload("/imports/base", "file", "assiette.csv", base));
        String ofEmployers = Visitor.location(claire.upload("/providers/imports", "file", "prestataires.csv",
            Files.readAllBytes(Path.of("sample-contracts/00-prestataires/prestataires.csv"))));
        assertThat(claire.get(ofBase).body()).contains("href=\"" + ofBase + "/annotated\"", "href=\"" + ofBase + "/problems.csv\"");
        for (String path : new String[] {ofBase, ofEmployers}) {
            assertThat(claire.get(path + "/annotated").headers().firstValue("Content-Type")).as(path).contains(Frame.XLSX);
            assertThat(claire.get(path + "/problems.csv").headers().firstValue("Content-Disposition").orElse("")).as(path).contains("clausier-problemes.csv");
            assertThat(stranger.get(path + "/annotated").statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void what_is_not_ones_own_is_not_there() {
        for (String path : new String[] {preview + "/annotated", preview + "/problems.csv"}) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
