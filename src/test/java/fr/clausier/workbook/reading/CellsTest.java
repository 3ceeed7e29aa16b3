package fr.clausier.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of each kind of cell. */
class CellsTest {

    @ParameterizedTest
    @CsvSource({"45.1, 45.1", "45.100000000000001, 45.1", "0.30000000000000004, 0.3", "1.1111111100006E13, 11111111100006",
        "11111111100006, 11111111100006", "151.67, 151.67", "1E3, 1000", "0, 0", "-7.5, -7.5", "104.50, 104.5"})
    void a_stored_number_is_the_decimal_a_person_typed(String stored, String expected) throws Exception {
        Cell cell = only(HostileFilesTest.withRows("<row r=\"3\"><c r=\"B3\"><v>" + stored + "</v></c></row>"));
        assertThat(cell.number()).isEqualByComparingTo(expected);
        assertThat(cell.text()).isEqualTo(expected);
        assertThat(cell.address()).isEqualTo("B3");
        assertThat(cell.column()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dd/mm/yyyy | 46086 | DATE", "mmmm yyyy | 46082 | DATE", "[$-40C]mmmm\\ yyyy | 46082 | DATE", "d mmm | 46082 | DATE", "mmm | 46082 | DATE",
        "yyyy-mm-dd hh:mm | 46082.5 | DATE", "[h]:mm | 4.354166666666667 | DURATION", "[hh]:mm:ss | 1.5 | DURATION", "[mm]:ss | 0.5 | DURATION",
        "h:mm | 0.354166666666667 | CLOCK", "hh\"h\"mm | 0.5 | CLOCK", "0.00 | 7 | NUMBER", "0.00\" h\" | 7 | NUMBER",
        "#,##0.00\\ [$€-40C] | 12 | NUMBER", "[Red]0.0 | 12 | NUMBER", "General | 12 | NUMBER", "0.00E+00 | 12 | NUMBER", "0%  | 0.05 | NUMBER",
        "#,##0_);[Red]\\(#,##0\\) | 5 | NUMBER", "\"mois\" 0 | 3 | NUMBER"})
    void the_format_tells_dates_and_durations_from_numbers(String format, double value, Cell.Kind kind) throws Exception {
        assertThat(only(formatted(format, value)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"14, DATE", "17, DATE", "22, DATE", "20, CLOCK", "46, DURATION", "2, NUMBER", "10, NUMBER", "0, NUMBER", "49, NUMBER"})
    void formats_known_by_number_only_are_told_too(int id, Cell.Kind kind) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat((short) id);
            XSSFCell cell = workbook.createSheet("x").createRow(0).createCell(0);
            cell.setCellValue(0.25 + 40000);
            cell.setCellStyle(style);
            assertThat(only(bytes(workbook)).kind()).isEqualTo(kind);
        }
    }

    @Test
    void durations_are_fractions_of_a_day_times_24() throws Exception {
        Cell cell = only(formatted("[h]:mm", 104.5 / 24));
        assertThat(cell.hours()).isEqualByComparingTo("104.5");
        assertThat(cell.text()).isEqualTo("104:30");
        assertThat(only(formatted("h:mm", (1 + 20 / 60.0) / 24)).hours()).isEqualByComparingTo("1.3333");
    }

    @ParameterizedTest
    @CsvSource({"1, 1900-01-01", "59, 1900-02-28", "61, 1900-03-01", "33302, 1991-03-05", "46086, 2026-03-05", "46086.99, 2026-03-05", "2958465, 9999-12-31"})
    void serial_numbers_are_days(double serial, LocalDate day) throws Exception {
        assertThat(only(formatted("dd/mm/yyyy", serial)).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"0", "60", "-3", "2958466", "11111111100006"})
    void a_number_that_is_no_day_stays_a_number_whatever_its_format(double serial) throws Exception {
        Cell cell = only(formatted("dd/mm/yyyy", serial));
        assertThat(cell.kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(cell.date()).isNull();
    }

    @Test
    void workbooks_that_count_days_from_1904_are_read_with_their_own_calendar() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            XSSFCell cell = workbook.createSheet("x").createRow(0).createCell(0);
            cell.setCellValue(46086.0 - 1462);
            cell.setCellStyle(style);
            assertThat(only(bytes(workbook)).date()).isEqualTo("2026-03-05");
        }
    }

    @Test
    void a_format_of_zeros_shows_the_leading_ones() throws Exception {
        assertThat(only(formatted("00", 2)).text()).isEqualTo("02");
        assertThat(only(formatted("00000", 1000)).text()).isEqualTo("01000");
        assertThat(only(formatted("0%", 0.05)).text()).isEqualTo("5 %");
    }

    @Test
    void every_kind_of_cell_is_told_and_blank_ones_left_out() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("Heures").createRow(4);
            row.createCell(0).setCellValue("  Élodie  ");
            row.createCell(1).setCellValue("   ");
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(FormulaError.REF);
            row.createCell(4).setCellFormula("1+1");
            row.createCell(5).setCellFormula("A1&\"x\"");
            row.getCell(5).setCellValue("texte");
            row.createCell(6);
            row.createCell(27).setCellValue("=1+1");
            List<Cell> cells = Tables.read("x.xlsx", bytes(workbook)).get().get(0).rows().get(0).cells();
            assertThat(cells).extracting(Cell::address).containsExactly("A5", "C5", "D5", "E5", "F5", "AB5");
            assertThat(cells).extracting(Cell::kind).containsExactly(Cell.Kind.TEXT, Cell.Kind.BOOLEAN, Cell.Kind.ERROR,
                Cell.Kind.UNCOMPUTED, Cell.Kind.TEXT, Cell.Kind.TEXT);
            assertThat(cells).extracting(Cell::text).containsExactly("Élodie", "true", "#REF!", "=1+1", "texte", "=1+1");
        }
    }

    @Test
    void hidden_sheets_and_rows_are_read_too() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet shown = workbook.createSheet("Vue");
            shown.createRow(0).createCell(0).setCellValue("a");
            shown.createRow(1).createCell(0).setCellValue("b");
            shown.getRow(1).setZeroHeight(true);
            workbook.createSheet("Cachée").createRow(9).createCell(2).setCellValue("c");
            workbook.setSheetHidden(1, true);
            List<Table> tables = Tables.read("x.xlsx", bytes(workbook)).get();
            assertThat(tables).extracting(Table::name).containsExactly("Vue", "Cachée");
            assertThat(tables.get(0).rows()).extracting(Table.Row::number).containsExactly(1, 2);
            assertThat(tables.get(1).rows().get(0).at(2)).map(Cell::text).contains("c");
            assertThat(tables.get(1).rows().get(0).address(28)).isEqualTo("AC10");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA", "16383, XFD"})
    void columns_have_letters(int column, String letters) {
        assertThat(Table.letters(column)).isEqualTo(letters);
    }

    @Test
    void text_files_keep_zeros_and_long_numbers_as_written() {
        Table table = csv("Marché;SIRET;Heures\n\n0042;11111111100006;104,50\n", StandardCharsets.UTF_8);
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 3);
        assertThat(table.rows().get(1).cells()).extracting(Cell::text).containsExactly("0042", "11111111100006", "104,50");
        assertThat(table.rows().get(1).cells()).extracting(Cell::address).containsExactly("A3", "B3", "C3");
        assertThat(table.rows().get(1).cells()).allMatch(cell -> cell.kind() == Cell.Kind.TEXT);
    }

    @Test
    void text_files_come_in_the_encodings_spreadsheets_use() {
        String text = "Prénom;Né(e) le\nZoé;05/03/1991\n";
        for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16")) {
            assertThat(csv(text, Charset.forName(encoding)).rows().get(1).cells().get(0).text()).as(encoding).isEqualTo("Zoé");
        }
        assertThat(csv("\uFEFF" + text, StandardCharsets.UTF_8).rows().get(0).cells().get(0).text()).isEqualTo("Prénom");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Nom;Heures~DURAND;7,5~PETIT;8,25", "Nom,Heures~DURAND,\"7,5\"~\"PETIT\",8", "Nom\tHeures~DURAND\t7,5~PETIT\t8",
        "sep=;~Nom;Heures~DURAND;7,5", "Titre, avec une virgule~Nom;Heures~DURAND;7"})
    void the_separator_is_the_one_most_used(String text) {
        Table table = csv(text.replace('~', '\n'), StandardCharsets.UTF_8);
        Table.Row last = table.rows().stream().filter(row -> row.cells().get(0).text().equals("DURAND")).findFirst().orElseThrow();
        assertThat(last.cells()).hasSize(2);
    }

    @Test
    void the_line_that_names_the_separator_keeps_its_place() {
        Table table = csv("sep=;\r\nNom;Heures\r\nDURAND;7\r\n", StandardCharsets.UTF_8);
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(2, 3);
    }

    @Test
    void quoted_fields_hold_separators_quotes_and_line_ends() {
        Table table = csv("Nom;Note\n\"DURAND\";\"dit \"\"le grand\"\"; ligne\n2\"\nPETIT;x\n", StandardCharsets.UTF_8);
        assertThat(table.rows().get(1).cells().get(1).text()).isEqualTo("dit \"le grand\"; ligne\n2");
        assertThat(table.rows().get(2).number()).isEqualTo(4);
    }

    private static Table csv(String text, Charset encoding) {
        return Tables.read("x.csv", text.getBytes(encoding)).get().get(0);
    }

    private static Cell only(byte[] workbook) {
        return Tables.read("x.xlsx", workbook).get().get(0).rows().get(0).cells().get(0);
    }

    private static byte[] formatted(String format, double value) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            XSSFCell cell = workbook.createSheet("x").createRow(0).createCell(0);
            cell.setCellValue(BigDecimal.valueOf(value).doubleValue());
            cell.setCellStyle(style);
            return bytes(workbook);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
