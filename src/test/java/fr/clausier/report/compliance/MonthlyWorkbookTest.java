package fr.clausier.report.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sheet by sheet, the workbook of the worked month; and that of a month in which there is nothing. */
class MonthlyWorkbookTest {

    private static final List<String> FIGURES = List.of("Déclaré", "Retenu", "À contrôler", "Refusé");
    private static MonthAccount account;
    private static MonthAccount nothing;
    private static byte[] workbook;

    @BeforeAll
    static void write() throws Exception {
        Scope scope = WorkedMonth.load().scope();
        account = TestInstance.get(MonthAccounts.class).of(scope, YearMonth.of(2026, 3), Selection.ALL);
        nothing = TestInstance.get(MonthAccounts.class).of(TestInstance.freshFacilitator(), YearMonth.of(2026, 3), Selection.ALL);
        workbook = bytes(account, Language.FR);
        // left in the build folder to be opened and looked at
        Files.write(Path.of("target", "worked-fr.xlsx"), workbook);
        Files.write(Path.of("target", "worked-en.xlsx"), bytes(account.unnamed(), Language.EN));
        Files.write(Path.of("target", "empty.xlsx"), bytes(nothing, Language.FR));
    }

    private static byte[] bytes(MonthAccount account, Language language) {
        return MonthlyWorkbook.of(account, List.of(), TestInstance.get(Texts.class).in(language)).bytes();
    }

    private static List<String> texts(byte[] file, String sheet) {
        return Tables.read("x.xlsx", file).get().stream().filter(table -> table.name().equals(sheet)).findFirst().orElseThrow().rows().stream()
            .flatMap(row -> row.cells().stream()).map(Cell::text).toList();
    }

    private static WrittenSheet sheet(String name, String first) {
        return WrittenSheet.of(workbook, name, first);
    }

    @Test
    void the_cover_begins_with_the_sentence_a_buyer_reads_first() {
        assertThat(texts(workbook, "Couverture").stream().map(text -> text.replaceAll("[\u00a0\u202f]", " ")))
            .contains("Au 31 mars 2026, 440 h retenues sur 1 238 h dues (35,5 %) ; 2 lots sur 3 demandent une action.",
                "En mars 2026 : 460 h déclarées, dont 340 h retenues, pour 3 personnes.", "OK");
        assertThat(texts(bytes(account.unnamed(), Language.EN), "Cover"))
            .contains("On 31 March 2026, 440 h counted of 1,238 h due (35.5%); 2 lots of 3 ask for action.");
    }

    @Test
    void every_sheet_is_on_the_cover_and_leads_there() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<String> sheets = IntStream.range(1, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
            assertThat(sheets).containsExactly("Synthèse", "Par acheteur", "Par titulaire", "Par SIAE", "Heures", "Personnes", "À traiter", "Indicateurs",
                "Pénalités", "Lisez-moi");
            assertThat(book.getSheet("Couverture").getHyperlinkList()).extracting(link -> link.getLocation())
                .containsExactlyElementsOf(sheets.stream().map(name -> "'" + name + "'!A1").toList());
        }
    }

    @Test
    void sums_by_buyer_holder_employer_and_person_are_those_of_the_whole() {
        Map<String, String> sheets = Map.of("Par acheteur", "Acheteur", "Par titulaire", "Titulaire(s)", "Par SIAE", "Employeur", "Personnes", "Acheteur",
            "Heures", "Mois");
        Map<String, String> whole = Map.of("Déclaré", "560.00", "Retenu", "440.00", "À contrôler", "40.00", "Refusé", "80.00");
        sheets.forEach((name, first) -> FIGURES.forEach(figure -> {
            assertThat(sheet(name, first).sum(figure)).as(name + " " + figure).isEqualTo(new BigDecimal(whole.get(figure)));
            assertThat(WrittenSheet.number(sheet(name, first).totals(), figure)).as(name + " " + figure).isEqualTo(new BigDecimal(whole.get(figure)));
        }));
        for (String name : List.of("Par acheteur", "Par titulaire")) {
            assertThat(sheet(name, sheets.get(name)).sum("Heures dues")).isEqualTo(new BigDecimal("1238.00"));
            assertThat(sheet(name, sheets.get(name)).sum("Lots")).isEqualTo(new BigDecimal("3.00"));
        }
    }

    @Test
    void figures_of_each_lot_are_the_sums_of_its_lines_by_its_key() {
        Map<String, BigDecimal> sums = new HashMap<>();
        sheet("Heures", "Mois").details().forEach(line -> FIGURES.forEach(figure ->
            sums.merge(line.get("Clé du lot").text() + figure, WrittenSheet.number(line, figure), BigDecimal::add)));
        assertThat(sheet("Synthèse", "Acheteur").details()).hasSize(3).allSatisfy(lot -> FIGURES.forEach(figure ->
            assertThat(WrittenSheet.number(lot, figure)).isEqualTo(sums.get(lot.get("Clé du lot").text() + figure))));
    }

    @Test
    void checks_are_formulas_over_the_table_of_hours_with_their_results() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet synthesis = book.getSheet("Synthèse");
            List<Row> checks = IntStream.rangeClosed(0, synthesis.getLastRowNum()).mapToObj(synthesis::getRow).filter(row -> row != null)
                .map(row -> (Row) row).filter(row -> row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("Recalculé")).toList();
            assertThat(checks).hasSize(3).allSatisfy(row -> {
                assertThat(row.getCell(14).getStringCellValue()).isEqualTo("OK");
                assertThat(row.getCell(9).getCellFormula()).matches("SUMIFS\\(Heures\\[Retenu],Heures\\[Clé du lot],S[0-9]+\\)");
            });
            assertThat(checks.stream().map(row -> row.getCell(9).getNumericCellValue())).containsExactly(120.0, 220.0, 100.0);
            assertThat(book.getSheet("Couverture").getRow(16).getCell(1).getCellType()).isEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void tables_have_names_by_which_formulas_call_them() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFTable hours = book.getTable("Heures");
            assertThat(hours.getStartRowIndex()).isEqualTo(4);
            assertThat(hours.getEndRowIndex()).as("four lines; the total stands below the table").isEqualTo(8);
            assertThat(hours.findColumnIndex("Clé du lot")).isEqualTo(18);
            assertThat(List.of("Synthese", "Par_acheteur", "Par_titulaire", "Par_SIAE", "Personnes", "A_traiter", "Penalites", "Lisez_moi"))
                .allSatisfy(name -> assertThat(book.getTable(name)).as(name).isNotNull());
        }
    }

    @Test
    void indicators_add_up_to_the_whole_and_are_drawn() throws Exception {
        List<Table.Row> rows = Tables.read("x.xlsx", workbook).get().stream().filter(table -> table.name().equals("Indicateurs")).findFirst().orElseThrow().rows();
        List<Table.Row> totals = rows.stream().filter(row -> row.at(0).map(Cell::text).orElse("").equals("Total")).toList();
        assertThat(totals).hasSize(10).allSatisfy(row -> {
            assertThat(row.at(1).orElseThrow().number()).isEqualByComparingTo("4");
            assertThat(row.at(2).orElseThrow().number()).isEqualByComparingTo("560");
            assertThat(row.at(3).orElseThrow().number()).isEqualByComparingTo("440");
        });
        assertThat(rows.stream().flatMap(row -> row.cells().stream()).map(Cell::text)).contains("Équivalents temps plein des heures retenues (1600 h par an)", "0.28");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getSheet("Indicateurs").createDrawingPatriarch().getCharts()).hasSize(5);
        }
    }

    @Test
    void people_are_named_beside_their_pseudonym_or_have_that_pseudonym_alone() {
        WrittenSheet named = sheet("Personnes", "Acheteur");
        assertThat(named.details()).extracting(row -> WrittenSheet.text(row, "Personne")).contains("VASSEUR Grégory", "ÇELIK Selma");
        WrittenSheet sent = WrittenSheet.of(bytes(account.unnamed(), Language.FR), "Personnes", "Acheteur");
        assertThat(sent.details()).extracting(row -> WrittenSheet.text(row, "Personne"))
            .containsExactlyInAnyOrderElementsOf(named.details().stream().map(row -> WrittenSheet.text(row, "Pseudonyme")).toList());
        String whole = texts(bytes(account.unnamed(), Language.FR), "Heures").toString() + texts(bytes(account.unnamed(), Language.FR), "À traiter");
        assertThat(whole).doesNotContain("VASSEUR", "ÇELIK", "TRAORÉ", "MUÑOZ");
    }

    /** The recipe of docs/monthly-workbook.md, followed from the file alone. */
    @Test
    void the_fingerprint_can_be_worked_out_again_from_the_file() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (String name : List.of("Synthese", "Heures")) {
                XSSFTable table = book.getTable(name);
                for (int i = table.getStartRowIndex(); i <= table.getEndRowIndex(); i++) {
                    Row row = table.getXSSFSheet().getRow(i);
                    digest.update((IntStream.range(0, table.getColumnCount()).mapToObj(c -> plain(row.getCell(c))).collect(Collectors.joining("\t")) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(texts(workbook, "Lisez-moi")).contains(HexFormat.of().formatHex(digest.digest()));
    }

    private static String plain(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : DateUtil.isCellDateFormatted(cell)
            ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : new BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros().toPlainString();
    }

    @Test
    void the_same_account_makes_the_same_content_and_another_figure_another_fingerprint() {
        assertThat(Tables.read("x.xlsx", bytes(account, Language.FR)).get().toString()).isEqualTo(Tables.read("x.xlsx", workbook).get().toString());
        String sent = texts(bytes(account.unnamed(), Language.FR), "Lisez-moi").stream().filter(text -> text.matches("[0-9a-f]{64}")).findFirst().orElseThrow();
        assertThat(texts(workbook, "Lisez-moi")).as("names make another content").doesNotContain(sent);
    }

    @Test
    void a_month_with_nothing_still_makes_sense_on_every_sheet() {
        byte[] empty = bytes(nothing, Language.FR);
        assertThat(texts(empty, "Couverture")).contains("Au 31 mars 2026, aucun lot de ce périmètre ne porte de clause ni d’heures.");
        assertThat(texts(empty, "Synthèse")).contains("Aucun lot de ce périmètre ne porte de clause ni d’heures.");
        assertThat(texts(empty, "Heures")).contains("Aucune heure déclarée jusqu’à la fin du mois.");
        assertThat(texts(empty, "Personnes")).contains("Aucune personne : aucune heure déclarée.");
        assertThat(texts(empty, "À traiter")).contains("Rien n’attend personne.");
        assertThat(texts(empty, "Pénalités")).contains("Aucune pénalité proposée ni décidée.");
        assertThat(texts(empty, "Indicateurs")).contains("Aucune sortie n’est enregistrée pour ces personnes.");
    }

    @Test
    void one_who_reads_no_penalties_has_no_such_sheet() {
        MonthAccount bare = new MonthAccount(account.day(), account.made(), account.madeAt(), account.covered(), false, false, account.fteHours(),
            account.rules(), account.lots(), account.lines(), account.people(), Map.of(), account.due(), List.of(), account.courses());
        assertThat(Tables.read("x.xlsx", bytes(bare, Language.FR)).get()).extracting(Table::name).doesNotContain("Pénalités").contains("Lisez-moi");
    }
}
