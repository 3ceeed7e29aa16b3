package fr.clausier.report.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.overrule.OverruleDraft;
import fr.clausier.hours.overrule.Overrules;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisations;
import fr.clausier.provider.listing.ProviderLists;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worked month: three lots at 31 March 2026, each figure worked out by hand before the program existed. */
class MonthlyComplianceReportTest {

    private static final Path SAMPLE = Path.of("sample-contracts/11-mois-type");
    private static final Siret BUYER = new Siret("27960004100016");
    private static Scope scope;
    private static byte[] workbook;

    @BeforeAll
    static void load() {
        scope = TestInstance.freshFacilitator();
        loaded(scope);
        workbook = report(scope, Language.FR);
    }

    private static void loaded(Scope scope) {
        try {
            loading(scope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void loading(Scope scope) throws IOException {
        Upload list = TestInstance.get(Uploads.class).keep(scope, Upload.Purpose.PROVIDERS, "prestataires.csv",
            Files.readAllBytes(Path.of("sample-contracts/00-prestataires/prestataires.csv")));
        TestInstance.get(ProviderLists.class).record(scope, list).get();
        TestInstance.get(Dossiers.class).importFile(scope, "dossier.json", Files.readAllBytes(SAMPLE.resolve("dossier.json"))).get();
        for (String month : List.of("2025-11", "2026-03")) {
            String name = "heures-" + month + ".xlsx";
            HoursImport hours = TestInstance.get(HoursImport.class);
            hours.record(scope, hours.preview(scope, name, Files.readAllBytes(SAMPLE.resolve(name))).get().uploadId(), "").get();
        }
    }

    private static byte[] report(Scope viewer, Language language) {
        return TestInstance.get(MonthlyComplianceReport.class).of(viewer, YearMonth.of(2026, 3), Selection.ALL,
            TestInstance.get(Texts.class).in(language)).content();
    }

    private static WrittenSheet synthesis() {
        return WrittenSheet.of(workbook, "Synthèse", "Acheteur");
    }

    private static Map<String, Cell> lot(String number) {
        return synthesis().details().stream().filter(row -> WrittenSheet.text(row, "Lot").equals(number)).findFirst().orElseThrow();
    }

    private static void assertFigures(Map<String, Cell> row, Map<String, String> expected) {
        expected.forEach((heading, value) -> assertThat(WrittenSheet.number(row, heading)).as(heading).isEqualTo(new BigDecimal(value)));
    }

    @Test
    void lot_a_is_at_risk_with_80_hours_refused_for_an_old_statement() {
        assertFigures(lot("A"), Map.of("Heures dues", "833.00", "Attendu à date", "205.40", "Déclaré", "200.00", "Retenu", "120.00",
            "À contrôler", "0.00", "Refusé", "80.00", "Reste", "713.00"));
        assertThat(lot("A").get("% atteint").number()).isEqualByComparingTo("0.1441");
        assertThat(WrittenSheet.text(lot("A"), "Statut")).isEqualTo("à surveiller");
    }

    /** 120 h from 2 March make 124 a month, until 31 July; then 70 % of 120, less in August: 890.80 h to come, of which 66 to 259 %. */
    @Test
    void the_forecast_has_its_two_ends_and_no_total() {
        assertFigures(lot("A"), Map.of("Prévision basse", "707.93", "Prévision haute", "2427.17"));
        assertThat(WrittenSheet.text(synthesis().totals(), "Prévision basse")).isEmpty();
        assertThat(WrittenSheet.text(synthesis().totals(), "Prévision haute")).isEmpty();
    }

    @Test
    void lot_b_is_reached_with_40_hours_over_the_ceiling_to_review() {
        assertFigures(lot("B"), Map.of("Heures dues", "105.00", "Déclaré", "260.00", "Retenu", "220.00", "À contrôler", "40.00",
            "Refusé", "0.00", "Reste", "0.00"));
        assertThat(WrittenSheet.text(lot("B"), "Statut")).isEqualTo("atteint");
    }

    @Test
    void lot_c_is_late_and_waits_for_a_declaration() {
        assertFigures(lot("C"), Map.of("Heures dues", "300.00", "Attendu à date", "225.21", "Déclaré", "100.00", "Retenu", "100.00"));
        assertThat(WrittenSheet.text(lot("C"), "Statut")).isEqualTo("en retard");
        WrittenSheet toDo = WrittenSheet.of(workbook, "À traiter", "Qui");
        assertThat(toDo.rows()).anySatisfy(row -> {
            assertThat(WrittenSheet.text(row, "Lot")).isEqualTo("C");
            assertThat(WrittenSheet.text(row, "Qui")).isEqualTo("Électricité Sabourdin");
        });
    }

    @Test
    void totals_are_the_worked_totals_and_the_sums_of_their_column() {
        assertFigures(synthesis().totals(), Map.of("Heures dues", "1238.00", "Déclaré", "560.00", "Retenu", "440.00", "Refusé", "80.00",
            "À contrôler", "40.00"));
        for (String column : List.of("Heures dues", "Attendu à date", "Déclaré", "Retenu", "À contrôler", "Refusé", "Reste")) {
            assertThat(synthesis().sum(column)).as(column).isEqualTo(WrittenSheet.number(synthesis().totals(), column));
        }
    }

    @Test
    void every_figure_of_the_synthesis_is_the_sum_of_its_lines() {
        WrittenSheet hours = WrittenSheet.of(workbook, "Heures", "Mois");
        for (Map<String, Cell> lot : synthesis().details()) {
            for (String column : List.of("Déclaré", "Retenu", "Refusé", "À contrôler")) {
                BigDecimal sum = hours.details().stream().filter(row -> WrittenSheet.text(row, "Lot").equals(WrittenSheet.text(lot, "Lot")))
                    .map(row -> WrittenSheet.number(row, column)).reduce(new BigDecimal("0.00"), BigDecimal::add);
                assertThat(sum).as(column).isEqualTo(WrittenSheet.number(lot, column));
            }
        }
        hours.rows().forEach(row -> assertThat(WrittenSheet.number(row, "Retenu").add(WrittenSheet.number(row, "Refusé"))
            .add(WrittenSheet.number(row, "À contrôler"))).isEqualTo(WrittenSheet.number(row, "Déclaré")));
    }

    @Test
    void a_refused_line_says_why_by_which_rule_and_from_which_cell() {
        Map<String, Cell> refused = WrittenSheet.of(workbook, "Heures", "Mois").details().stream()
            .filter(row -> WrittenSheet.number(row, "Refusé").signum() > 0).findFirst().orElseThrow();
        assertThat(WrittenSheet.text(refused, "Personne")).isEqualTo("VASSEUR Grégory");
        assertThat(WrittenSheet.text(refused, "Motif")).isNotBlank();
        assertThat(WrittenSheet.text(refused, "Règle")).matches("R-[0-9]{2}");
        assertThat(WrittenSheet.text(refused, "Source")).contains("heures-2026-03.xlsx");
        assertThat(refused.get("Mois").date()).isEqualTo("2026-03-01");
    }

    @Test
    void each_figure_of_the_synthesis_leads_to_the_first_line_of_its_lot() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<String> lots = new ArrayList<>();
            for (XSSFHyperlink link : book.getSheet("Synthèse").getHyperlinkList()) {
                String lot = book.getSheet("Synthèse").getRow(link.getFirstRow()).getCell(2).getStringCellValue();
                int row = new CellReference(link.getLocation()).getRow();
                assertThat(book.getSheet("Heures").getRow(row).getCell(2).getStringCellValue()).isEqualTo(lot);
                assertThat(book.getSheet("Heures").getRow(row - 1).getCell(2).getStringCellValue()).isNotEqualTo(lot);
                lots.add(lot);
            }
            assertThat(lots).as("eleven figures for each of three lots").hasSize(33).contains("A", "B", "C");
        }
    }

    @Test
    void a_line_overruled_says_both_answers_and_the_written_reason() {
        Scope own = TestInstance.freshFacilitator();
        loaded(own);
        long line = TestInstance.get(HoursLedger.class).lines(own, LineFilter.upTo(YearMonth.of(2026, 3))).stream()
            .filter(each -> each.hours().equals(Hours.of(80))).findFirst().orElseThrow().id();
        TestInstance.get(Overrules.class).decide(own, line, new OverruleDraft(Hours.of(70), Hours.of(10), null, "Attestation récente vue le 2 avril", null)).get();
        WrittenSheet hours = WrittenSheet.of(report(own, Language.FR), "Heures", "Mois");
        Map<String, Cell> row = hours.details().stream().filter(each -> WrittenSheet.text(each, "Règle").contains("R-19")).findFirst().orElseThrow();
        assertFigures(row, Map.of("Déclaré", "80.00", "Retenu", "70.00", "Refusé", "10.00", "À contrôler", "0.00"));
        assertThat(WrittenSheet.text(row, "Règle")).isEqualTo("R-05, R-19");
        assertThat(WrittenSheet.text(row, "Motif")).contains("trop ancien", "Les règles disaient : 0,00 h retenues, 80,00 h refusées",
            "« Attestation récente vue le 2 avril »");
        assertFigures(WrittenSheet.of(report(own, Language.FR), "Synthèse", "Acheteur").totals(), Map.of("Retenu", "510.00", "Refusé", "10.00"));
    }

    @Test
    void a_buyer_gets_references_instead_of_names() {
        long buyer = TestInstance.get(Organisations.class).find(scope, BUYER).orElseThrow().id();
        byte[] theirs = report(TestInstance.as(scope, Role.BUYER, buyer), Language.FR);
        WrittenSheet hours = WrittenSheet.of(theirs, "Heures", "Mois");
        assertThat(hours.details()).hasSize(4).allSatisfy(row -> assertThat(WrittenSheet.text(row, "Personne")).matches("PS-[A-Z0-9]{8}"));
    }

    @Test
    void the_same_workbook_comes_in_english() {
        WrittenSheet summary = WrittenSheet.of(report(scope, Language.EN), "Summary", "Buyer");
        assertThat(WrittenSheet.number(summary.totals(), "Hours due")).isEqualTo(new BigDecimal("1238.00"));
        assertThat(summary.details()).extracting(row -> WrittenSheet.text(row, "Status")).contains("at risk", "reached", "late");
    }
}
