package fr.clausier.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.api.ApiCaller;
import fr.clausier.clause.Modality;
import fr.clausier.compliance.Credit;
import fr.clausier.compliance.standing.Certificate;
import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.paper.Block;
import fr.clausier.paper.Paper;
import fr.clausier.provider.EmployerKind;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents of the lots of the worked month, whose figures were worked out by hand. */
class ClauseDocumentsTest {

    private static WorkedMonth month;
    private static final ClauseDocuments DOCUMENTS = TestInstance.get(ClauseDocuments.class);

    @BeforeAll
    static void load() {
        month = WorkedMonth.load();
    }

    private static Words words(Language language) {
        return TestInstance.get(Texts.class).in(language);
    }

    private static String pdf(String lot, Language language) throws IOException {
        byte[] content = DOCUMENTS.closingStatement(month.scope(), month.lot(lot).id(), DocumentFormat.PDF, words(language)).get().content();
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ').replace('\u202f', ' ');
        }
    }

    private static Table sheet(byte[] workbook, String name) {
        return Tables.read("bilan.xlsx", workbook).get().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<BigDecimal> numbers(Table table, String first) {
        Table.Row row = table.rows().stream().filter(each -> each.at(0).map(Cell::text).orElse("").equals(first)).findFirst().orElseThrow();
        return row.cells().stream().map(Cell::number).filter(number -> number != null).map(number -> number.setScale(2)).toList();
    }

    @Test
    void the_closing_statement_says_what_was_due_done_refused_and_why() throws IOException {
        assertThat(pdf("A", Language.FR)).contains("Bilan de la clause sociale", "833,00", "120,00", "713,00", "14,41 %", "justificatif trop ancien", "R-05", "80,00",
            "Par mois", "mars 2026", "200,00", "Structure de test", "Pour ");
        assertThat(pdf("B", Language.EN)).contains("Closing statement of the social clause", "105.00", "220.00", "above the monthly ceiling", "R-10", "40.00", "What remains open");
    }

    @Test
    void nobody_is_named_in_print_and_the_workbook_names_people_to_those_entitled_alone() throws IOException {
        assertThat(pdf("A", Language.FR)).doesNotContainIgnoringCase("exemple ").doesNotContain("P-");
        Lot lot = month.lot("A");
        Contract contract = month.contract(lot);
        byte[] facilitator = workbook(lot, month.scope());
        byte[] buyer = workbook(lot, TestInstance.as(month.scope(), Role.BUYER, contract.buyerId()));
        assertThat(people(facilitator)).isNotEmpty().noneMatch(name -> name.startsWith("P-"));
        assertThat(people(buyer)).hasSameSizeAs(people(facilitator)).allMatch(name -> name.startsWith("PS-"));
    }

    private static byte[] workbook(Lot lot, fr.clausier.kernel.Scope viewer) {
        return DOCUMENTS.closingStatement(viewer, lot.id(), DocumentFormat.XLSX, words(Language.FR)).get().content();
    }

    private static List<String> people(byte[] workbook) {
        List<Table.Row> rows = sheet(workbook, "Lignes").rows();
        int headings = rows.indexOf(rows.stream().filter(row -> row.at(0).map(Cell::text).orElse("").equals("Mois")).findFirst().orElseThrow());
        return rows.subList(headings + 1, rows.size()).stream().map(row -> row.at(1).orElseThrow().text()).toList();
    }

    @Test
    void the_workbook_holds_the_same_figures_as_true_numbers_and_its_parts_make_the_whole() {
        byte[] workbook = workbook(month.lot("A"), month.scope());
        assertThat(numbers(sheet(workbook, "Par mois"), "Total")).containsExactly(new BigDecimal("200.00"), new BigDecimal("120.00"), new BigDecimal("80.00"), new BigDecimal("0.00"));
        assertThat(numbers(sheet(workbook, "Par employeur"), "Total")).isEqualTo(numbers(sheet(workbook, "Par mois"), "Total"));
        assertThat(numbers(sheet(workbook, "Synthèse"), "Dues")).containsExactly(new BigDecimal("833.00"));
    }

    @Test
    void a_lot_out_of_reach_gives_no_document_and_an_open_clause_no_certificate() {
        long lot = month.lot("A").id();
        assertThat(DOCUMENTS.closingStatement(TestInstance.freshFacilitator(), lot, DocumentFormat.PDF, words(Language.FR))).isInstanceOf(Outcome.Absent.class);
        assertThat(DOCUMENTS.certificate(TestInstance.freshFacilitator(), lot, DocumentFormat.PDF, words(Language.FR))).isInstanceOf(Outcome.Absent.class);
        assertThat(DOCUMENTS.certificate(month.scope(), lot, DocumentFormat.XLSX, words(Language.FR)).problems()).extracting(Problem::code).containsExactly("certificate-not-closed");
    }

    @Test
    void a_program_takes_them_with_their_type_and_a_plain_name() {
        ApiCaller facilitator = ApiCaller.of(month.scope(), Role.FACILITATOR, null);
        String base = "/api/v1/lots/" + month.lot("B").id();
        assertThat(facilitator.get(base + "/bilan.pdf").type()).startsWith("application/pdf");
        assertThat(facilitator.get(base + "/bilan.xlsx").type()).contains("spreadsheetml");
        assertThat(facilitator.get(base + "/certificate.pdf").status()).isEqualTo(422);
        assertThat(facilitator.get("/api/v1/lots/999999/bilan.pdf").status()).isEqualTo(404);
        assertThat(DOCUMENTS.closingStatement(month.scope(), month.lot("B").id(), DocumentFormat.PDF, words(Language.FR)).get().name()).matches("bilan-[a-z0-9-]+-b\\.pdf");
    }

    /** The figures of the certificate itself are those {@code ClosingsTest} holds; here, how they are laid out. */
    @Test
    void the_certificate_is_one_sentence_to_sign_and_tables_that_add_up() {
        Certificate certificate = certificate();
        CertificateDocument document = new CertificateDocument(certificate, "Maison de l’emploi", LocalDate.of(2026, 4, 10), words(Language.FR));
        Paper paper = document.paper();
        assertThat(paper.blocks().get(0)).isInstanceOfSatisfying(Block.Text.class, text -> assertThat(text.text())
            .contains(certificate.holders().get(0).organisation().name() + " a réalisé 132,50 heures").contains("pour 105,00 heures dues, avec 2 personne(s). La clause a été close le 05/04/2026."));
        List<Block.Grid> grids = paper.blocks().stream().filter(Block.Grid.class::isInstance).map(Block.Grid.class::cast).toList();
        assertThat(grids).hasSize(3).allSatisfy(grid -> assertThat(grid.rows().get(grid.rows().size() - 1)).containsExactly("Total", "132,50", "2"));
        assertThat(grids.get(0).rows()).contains(List.of("mise à disposition", "120,00", "2"), List.of("Heures hors lignes (montants sous-traités, heures mutualisées)", "12,50", ""));
        assertThat(numbers(sheet(document.book(TestInstance.get(fr.clausier.store.Calendar.class).now()).bytes(), "Attestation"), "Total"))
            .containsExactly(new BigDecimal("132.50"), new BigDecimal("2.00"));
    }

    private static Certificate certificate() {
        Lot lot = month.lot("B");
        Contract contract = month.contract(lot);
        var about = TestInstance.get(fr.clausier.compliance.ComplianceBook.class).month(month.scope(), YearMonth.of(2026, 3), Selection.ALL).ofLot(lot.id()).orElseThrow();
        Organisation holder = TestInstance.get(Organisations.class).find(month.scope(), about.links().get(0).organisationId()).orElseThrow();
        var s = about.statement();
        var statement = new fr.clausier.compliance.Statement(s.lot(), s.day(), s.termsVersion(), s.due(), s.expected(),
            new fr.clausier.compliance.Tally(Hours.of(120), Hours.of(120), Hours.ZERO, Hours.ZERO), Credit.converted(Hours.of("12.50")), s.status(), s.reasons(), s.arithmetic(), s.forecast(), s.warning());
        Certificate.Part all = new Certificate.Part(Hours.of(120), 2);
        return new Certificate(contract, lot, TestInstance.get(Organisations.class).find(month.scope(), contract.buyerId()).orElseThrow(),
            List.of(new Certificate.Holder(holder, LinkKind.HOLDER, true)), about.terms().inForce(LocalDate.of(2026, 4, 5)).orElseThrow(), statement, 2,
            new TreeMap<>(Map.of(Modality.LABOUR_SUPPLY, all)), new TreeMap<>(Map.of(EmployerKind.ETTI, all)), new TreeMap<>(Map.of(YearMonth.of(2026, 3), all)),
            Hours.of("12.50"), LocalDate.of(2026, 4, 5));
    }
}
