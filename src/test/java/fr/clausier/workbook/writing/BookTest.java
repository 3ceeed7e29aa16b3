package fr.clausier.workbook.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back by another library, and looks as decided. */
class BookTest {

    private static final Instant CREATED = Instant.parse("2026-04-02T08:00:00Z");
    private static final List<Column> COLUMNS = List.of(Column.of("Marché", Format.TEXT, 14), Column.of("Mois", Format.MONTH, 14),
        Column.of("Vu le", Format.DATE, 12), Column.of("Retenu", Format.HOURS, 12), Column.of("Montant", Format.EUROS, 16),
        Column.of("% atteint", Format.PERCENT, 10), Column.of("Personnes", Format.INTEGER, 10),
        Column.of("Statut", Format.TEXT, 14).choosing(List.of("Atteint", "En retard, à voir")));
    private static final List<Value> ROW = List.of(Value.of("0042"), Value.of(YearMonth.of(2026, 3)), Value.of(LocalDate.of(2026, 3, 5)),
        Value.of(Hours.of("104.50")), Value.of(Money.of("1000000")), Value.of(Percent.of("14.41")), Value.of(3), Value.of("Atteint").in(Tone.GOOD));

    @Test
    void values_come_back_with_their_kinds() {
        List<Cell> cells = Tables.read("b.xlsx", book(page(List.of(ROW))).bytes()).get().get(0).rows().get(1).cells();
        assertThat(cells).extracting(Cell::text).containsExactly("0042", "01/03/2026", "05/03/2026", "104.5", "1000000", "14.41 %", "3", "Atteint");
        assertThat(cells).extracting(Cell::kind).containsExactly(Cell.Kind.TEXT, Cell.Kind.DATE, Cell.Kind.DATE, Cell.Kind.NUMBER,
            Cell.Kind.NUMBER, Cell.Kind.NUMBER, Cell.Kind.NUMBER, Cell.Kind.TEXT);
        assertThat(cells.get(5).number()).isEqualByComparingTo("0.1441");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1 02", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void no_text_becomes_a_formula(String text) throws Exception {
        Page page = Page.of("x", List.of(), List.of(Column.of("=A1", Format.TEXT, 10)), List.of(List.of(Value.of(text))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(page).bytes()))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void a_value_leads_to_the_row_of_another_page_it_was_given() throws Exception {
        Page lines = Page.of("Heures d'été", List.of("Titre", "Portée"), COLUMNS, List.of(ROW, ROW));
        assertThat(lines.address(0)).isEqualTo("'Heures d''été'!A5");
        assertThat(Page.of("x", List.of(), COLUMNS, List.of(ROW)).address(1)).isEqualTo("'x'!A3");
        Page summary = Page.of("Synthèse", List.of(), List.of(Column.of("Retenu", Format.HOURS, 12)),
            List.of(List.of(Value.of(Hours.of(3)).to(lines.address(1)).in(Tone.GOOD)), List.of(Value.of(Hours.of(4)))));
        Book book = new Book("b", "Clausier", "fr", CREATED, List.of(summary, lines));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book.bytes()))) {
            var link = workbook.getSheetAt(0).getRow(1).getCell(0).getHyperlink();
            assertThat(link.getLocation()).isEqualTo("'Heures d''été'!A6");
            assertThat(workbook.getSheetAt(1).getRow(5).getCell(0).getStringCellValue()).isEqualTo("0042");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getHyperlink()).isNull();
        }
    }

    @Test
    void pages_print_on_a4_landscape_with_their_headings_and_numbers() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(titled()).bytes()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
            assertThat(sheet.getFooter().getLeft()).isEqualTo("Travaux && voirie");
        }
    }

    @Test
    void headings_stay_in_sight_and_filter() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(titled()).bytes()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:H5");
            assertThat(sheet.isDisplayGridlines()).isFalse();
            assertThat(sheet.getColumnWidth(0)).isEqualTo(14 * 256);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Suivi");
        }
    }

    @Test
    void choices_are_offered_from_a_hidden_sheet_commas_included() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(titled()).bytes()))) {
            DataValidation rule = workbook.getSheetAt(0).getDataValidations().get(0);
            assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("liste_1");
            assertThat(workbook.getName("liste_1").getRefersToFormula()).isEqualTo("'_listes'!$A$1:$B$1");
            assertThat(workbook.getSheet(Book.LISTS_SHEET).getRow(0).getCell(1).getStringCellValue()).isEqualTo("En retard, à voir");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex(Book.LISTS_SHEET))).isTrue();
        }
    }

    @Test
    void properties_say_who_when_and_nothing_of_the_machine() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(titled()).bytes()))) {
            var properties = workbook.getProperties().getCoreProperties();
            assertThat(properties.getCreated()).isEqualTo(Date.from(CREATED));
            assertThat(properties.getModified()).isEqualTo(Date.from(CREATED));
            assertThat(properties.getCreator()).isEqualTo("Maison de l’emploi");
            assertThat(properties.getTitle()).isEqualTo("Travaux & voirie");
        }
    }

    @Test
    void a_locked_page_lets_input_cells_be_typed_and_a_hidden_one_is_not_shown() throws Exception {
        Page locked = Page.of("Saisie", List.of(), List.of(Column.of("a", Format.TEXT, 9), Column.of("b", Format.HOURS, 9)),
            List.of(List.of(Value.of("fixe"), Value.EMPTY.in(Tone.INPUT)))).asLocked();
        Page hidden = Page.of("Clés", List.of(), List.of(), List.of()).asHidden();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(hidden, locked).bytes()))) {
            assertThat(workbook.getSheet("Saisie").getProtect()).isTrue();
            assertThat(workbook.getSheet("Saisie").getRow(1).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(workbook.getSheet("Saisie").getRow(1).getCell(1).getCellStyle().getLocked()).isFalse();
            assertThat(workbook.isSheetHidden(0)).isTrue();
            assertThat(workbook.getActiveSheetIndex()).isEqualTo(1);
        }
        assertThatThrownBy(() -> book(hidden)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_a_spreadsheet_refuses_are_mended_and_long_texts_cut_with_a_sign() throws Exception {
        Page page = Page.of("Lots [1/2]: travaux de rénovation de l’école", List.of(), List.of(Column.of("a", Format.TEXT, 9)),
            List.of(List.of(Value.of("x".repeat(40_000)))));
        assertThat(page.name()).hasSize(31).doesNotContain("[", "/", ":");
        String text = Tables.read("b.xlsx", book(page).bytes()).get().get(0).rows().get(1).cells().get(0).text();
        assertThat(text).hasSize(32_767).endsWith("…");
    }

    @Test
    void a_long_sheet_is_written_and_read_whole() {
        Iterable<List<Value>> rows = () -> IntStream.range(0, 20_000).mapToObj(i -> ROW).iterator();
        Table table = Tables.read("b.xlsx", book(page(rows)).bytes()).get().get(0);
        assertThat(table.rows()).hasSize(20_001);
    }

    @Test
    void rows_are_as_tall_as_their_longest_wrapped_text() throws Exception {
        List<Column> columns = List.of(Column.of("a", Format.TEXT, 10).wrapped(), Column.of("b", Format.TEXT, 10));
        Page page = Page.of("x", List.of(), columns, List.of(List.of(Value.of("court"), Value.of("y".repeat(50))),
            List.of(Value.of("dix mots de plus que la largeur"), Value.EMPTY), List.of(Value.of("a\nb"), Value.EMPTY), List.of(Value.of("z".repeat(31)), Value.EMPTY)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book(page).bytes()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(sheet.getDefaultRowHeightInPoints());
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(4 * 12.75f + 2);
            assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(2 * 12.75f + 2);
            assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(4 * 12.75f + 2);
        }
    }

    @Test
    void the_same_book_twice_gives_the_same_parts() {
        assertThat(Tables.read("a", book(titled()).bytes()).get().toString()).isEqualTo(Tables.read("a", book(titled()).bytes()).get().toString());
    }

    @Test
    void a_row_longer_than_the_headings_is_a_fault_of_the_caller() {
        Page page = Page.of("x", List.of(), List.of(Column.of("a", Format.TEXT, 9)), List.of(Collections.nCopies(2, Value.EMPTY)));
        assertThatThrownBy(() -> book(page).bytes()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Value(3.5, Tone.PLAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void text_output_is_what_french_spreadsheets_open_and_guards_formulas() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page(List.of(ROW, List.of(Value.of("=1+1"), Value.EMPTY, Value.EMPTY, Value.of(Hours.of("-3")), Value.EMPTY, Value.EMPTY, Value.EMPTY,
            Value.of("a;\"b\"")))).writeCsv(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFMarché;Mois;Vu le;Retenu;Montant;% atteint;Personnes;Statut\r\n"
            + "0042;03/2026;05/03/2026;104,50;1000000,00;14,4100 %;3;Atteint\r\n" + "'=1+1;;;-3,00;;;;\"a;\"\"b\"\"\"\r\n");
        assertThat(Tables.read("x.csv", out.toByteArray()).get().get(0).rows().get(2).cells().get(0).text()).isEqualTo("=1+1");
    }

    /** Left in the build folder to be opened and looked at. */
    @Test
    void a_sample_is_left_to_be_looked_at() throws Exception {
        List<List<Value>> rows = IntStream.range(0, 60).mapToObj(i -> List.of(Value.of("2025TX0" + (10 + i)), Value.of(YearMonth.of(2026, 1 + i % 12)),
            Value.of(LocalDate.of(2026, 3, 5).plusDays(i)), Value.of(Hours.of(833 + 7L * i)), Value.of(Money.of("1000000.5")), Value.of(Percent.of("14.41")),
            Value.of(i * 1200L), Value.of(i % 3 == 0 ? "Atteint" : "En retard, à voir").in(Tone.values()[i % 5]))).toList();
        Page page = Page.of("Synthèse", List.of("Suivi des clauses sociales", "Mars 2026 · portefeuille entier"), COLUMNS, rows).withInputRows(3);
        Path file = Path.of("target", "sample-book.xlsx");
        Files.write(file, book(page).bytes());
        assertThat(file).isNotEmptyFile();
    }

    private static Page page(Iterable<List<Value>> rows) {
        return Page.of("Synthèse", List.of(), COLUMNS, rows);
    }

    private static Page titled() {
        return Page.of("Synthèse", List.of("Suivi", "mars 2026"), COLUMNS, List.of(ROW));
    }

    private static Book book(Page... pages) {
        return new Book("Travaux & voirie", "Maison de l’emploi", "fr", CREATED, List.of(pages));
    }
}
