package fr.clausier.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Read back by the library of another project than the one that lays the pages out. */
class PaperTest {

    private static final Paper PAPER = new Paper("Attestation", "Lot 2 · Peinture", "Maison de l’emploi", "fr", "Clausier", List.of(
        new Block.Figures(List.of(new Block.Fact("Heures dues", "833,00"), new Block.Fact("Heures faites", "840,50"))),
        new Block.Facts(List.of(new Block.Fact("Acheteur", "Ville d’Exemple\n213 400 017 00012"))),
        new Block.Heading("Détail"), new Block.Text("Un <b>texte</b> & rien d’autre\u0007."),
        new Block.Grid("Par modalité", List.of("Modalité", "Heures"), 1, List.of(List.of("Sous-traitance", "840,50"), List.of("Total", "840,50")), true),
        new Block.Signatures(List.of("Pour l’acheteur", "Pour le titulaire"))));

    private static PDDocument open(Paper paper) throws IOException {
        return Loader.loadPDF(paper.pdf());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Test
    void every_text_is_printed_as_it_is_never_as_markup() throws IOException {
        try (PDDocument document = open(PAPER)) {
            assertThat(text(document)).contains("Maison de l’emploi", "Attestation", "Lot 2 · Peinture", "833,00", "Ville d’Exemple", "213 400 017 00012", "Détail",
                "Un <b>texte</b> & rien d’autre.", "Par modalité", "Sous-traitance", "Pour le titulaire", "Clausier", "1 / 1");
        }
    }

    @Test
    void it_is_tagged_for_a_screen_reader_and_says_its_title_and_language() throws IOException {
        try (PDDocument document = open(PAPER)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Attestation");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            List<String> tags = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "Caption");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8)).contains("pdfuaid:part");
        }
    }

    private static void walk(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                walk(element, tags);
            }
        }
    }

    @Test
    void its_fonts_are_within_the_file() throws IOException {
        try (PDDocument document = open(PAPER)) {
            Set<String> fonts = new HashSet<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
            }
            assertThat(fonts).containsExactlyInAnyOrder("LiberationSans", "LiberationSans-Bold");
        }
    }

    @Test
    void a_long_table_goes_on_over_pages_with_its_headings_and_loses_no_row() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            rows.add(List.of("Ligne-" + i, Integer.toString(i)));
        }
        try (PDDocument document = open(new Paper("Longue", "", "", "fr", "", List.of(new Block.Grid("Tout", List.of("Quoi", "Combien"), 1, rows, false))))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            String all = text(document);
            assertThat(rows).allSatisfy(row -> assertThat(all).contains(row.get(0) + " "));
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Quoi", "Combien", "2 / ");
        }
    }
}
