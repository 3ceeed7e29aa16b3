package fr.clausier.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of Excel 97 to 2003 and OpenDocument spreadsheets, read like the others up to a number of rows. */
class OldFormatsTest {

    /** The same workbook saved by LibreOffice in each format. */
    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xls", "libreoffice.ods"})
    void what_another_program_saved_is_read_as_in_an_xlsx(String name) throws Exception {
        List<Table> tables = Tables.read(name, resource(name)).get();
        Table table = tables.get(0);
        assertThat(tables).extracting(Table::name).containsExactly("Heures", "Cachée");
        assertThat(tables).extracting(Table::hidden).containsExactly(false, true);
        assertThat(tables.get(1).rows().get(0).at(2)).map(Cell::address).contains("C10");
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(table.rows()).extracting(Table.Row::hidden).containsExactly(false, false, false, true, false, false);
        assertThat(table.hiddenColumns()).containsExactly(5);
        assertThat(table.merges()).containsExactlyInAnyOrder(new Merge(1, 1, 0, 4), new Merge(3, 4, 0, 0));
        assertThat(table.rows().get(3).shown(0)).map(Cell::text).contains("DURAND");
        assertThat(table.rows().get(2).cells()).extracting(Cell::text).startsWith("DURAND", "05/03/1991", "mars 2026", "151.67", "5 %", "02", "104:30");
        assertThat(table.rows().get(2).at(1)).map(Cell::date).contains(LocalDate.of(1991, 3, 5));
        assertThat(table.rows().get(2).at(6).orElseThrow().hours()).isEqualByComparingTo("104.5");
        assertThat(table.rows().get(4).at(3).orElseThrow().number()).isEqualByComparingTo("159.17");
        assertThat(table.rows().get(5).at(3)).map(Cell::kind).contains(Cell.Kind.ERROR);
    }

    @Test
    void every_kind_of_cell_of_an_xls_is_told() throws Exception {
        List<Cell> cells = only(xls(sheet -> {
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("  Élodie  ");
            row.createCell(1).setCellValue("   ");
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(4).setCellFormula("1+1");
            row.createCell(5).setCellFormula("\"te\"&\"xte\"");
            row.createCell(6).setCellFormula("3+4");
            row.createCell(7).setCellValue(11111111100006d);
            row.createCell(8).setCellFormula("1/0");
            row.createCell(9);
            var evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
            List.of(5, 6, 8).forEach(column -> evaluator.evaluateFormulaCell(row.getCell(column)));
        })).rows().get(0).cells();
        assertThat(cells).extracting(Cell::address).containsExactly("A5", "C5", "D5", "E5", "F5", "G5", "H5", "I5");
        assertThat(cells).extracting(Cell::kind).containsExactly(Cell.Kind.TEXT, Cell.Kind.BOOLEAN, Cell.Kind.ERROR, Cell.Kind.UNCOMPUTED, Cell.Kind.TEXT,
            Cell.Kind.NUMBER, Cell.Kind.NUMBER, Cell.Kind.ERROR);
        assertThat(cells).extracting(Cell::text).containsExactly("Élodie", "true", "#REF!", "=…", "texte", "7", "11111111100006", "#DIV/0!");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "office:value-type='float' office:value='45.1' | <text:p>45,10</text:p> | NUMBER | 45.1",
        "office:value-type='float' office:value='1.1111111100006E13' | <text:p>x</text:p> | NUMBER | 11111111100006",
        "office:value-type='float' office:value='2' | <text:p>02</text:p> | NUMBER | 02",
        "office:value-type='currency' office:value='12' | <text:p>12,00 €</text:p> | NUMBER | 12",
        "office:value-type='percentage' office:value='0.05' | <text:p>5%</text:p> | NUMBER | 5 %",
        "office:value-type='date' office:date-value='2026-03-05' | <text:p>mars 26</text:p> | DATE | 05/03/2026",
        "office:value-type='date' office:date-value='2026-03-05T10:00:00' | <text:p>x</text:p> | DATE | 05/03/2026",
        "office:value-type='time' office:time-value='PT104H30M00S' | <text:p>104:30</text:p> | DURATION | 104:30",
        "office:value-type='time' office:time-value='PT32H00M00S' | <text:p>08:00</text:p> | CLOCK | 32:00",
        "office:value-type='boolean' office:boolean-value='true' | <text:p>VRAI</text:p> | BOOLEAN | true",
        "office:value-type='string' | <text:p>a<text:s text:c='2'/>b</text:p><text:p>c</text:p> | TEXT | 'a  b\nc'",
        "office:value-type='string' | <office:annotation><text:p>note</text:p></office:annotation><text:p>vu</text:p> | TEXT | vu",
        "table:formula='of:=[.A1]+1' | '' | UNCOMPUTED | =[.A1]+1",
        "table:formula='of:=1/0' office:value-type='string' office:string-value='' | <text:p>#DIV/0!</text:p> | ERROR | #DIV/0!",
        "table:formula='of:=1+1' office:value-type='float' office:value='2' | <text:p>2</text:p> | NUMBER | 2"})
    void every_kind_of_cell_of_an_ods_is_told(String attributes, String text, Cell.Kind kind, String shown) throws Exception {
        Cell cell = only(ods("<table:table-row><table:table-cell/><table:table-cell " + attributes + ">" + text + "</table:table-cell></table:table-row>"))
            .rows().get(0).cells().get(0);
        assertThat(cell.address()).isEqualTo("B1");
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.text()).isEqualTo(shown.replace("\\n", "\n"));
    }

    @Test
    void cells_and_rows_of_an_ods_written_once_are_repeated_and_empty_ones_are_not() throws Exception {
        String seven = "office:value-type='float' office:value='7'";
        Table table = only(ods("<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='2' " + seven + "/></table:table-row>"
            + "<table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
            + "<table:table-row><table:table-cell " + seven + "/></table:table-row>"));
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 2, 3, 1_048_574);
        assertThat(table.rows().get(2).cells()).extracting(Cell::address).containsExactly("A3", "B3");
    }

    @Test
    void tracked_changes_of_an_ods_are_none_of_its_cells() throws Exception {
        Table table = only(ods("<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>avant</text:p>"
            + "</table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>"
            + "<table:table-row><table:table-cell office:value-type='string'><text:p>après</text:p></table:table-cell></table:table-row>"));
        assertThat(table.rows()).flatExtracting(Table.Row::cells).extracting(Cell::text).containsExactly("après");
    }

    @Test
    void twenty_thousand_rows_are_read_and_one_more_is_refused_with_what_to_do() throws Exception {
        assertThat(only(xls(sheet -> fill(sheet, 20_000))).rows()).hasSize(20_000);
        assertThat(code(xls(sheet -> fill(sheet, 20_001)))).contains("file-xls-rows");
        String row = "<table:table-row table:number-rows-repeated='%d'><table:table-cell office:value-type='float' office:value='7'/></table:table-row>";
        assertThat(only(ods(row.formatted(20_000))).rows()).hasSize(20_000);
        assertThat(code(ods(row.formatted(20_001)))).contains("file-ods-rows");
    }

    @Test
    void repetitions_that_would_fill_the_memory_are_refused() throws Exception {
        String cell = "<table:table-cell table:number-columns-repeated='%s' office:value-type='string'><text:p>x</text:p></table:table-cell>";
        assertThat(code(ods("<table:table-row>" + cell.formatted("2000000000") + "</table:table-row>"))).contains("file-corrupt");
        assertThat(code(ods("<table:table-row table:number-rows-repeated='1048576'>" + cell.formatted("16384") + "</table:table-row>")))
            .contains("file-too-many-cells");
        assertThat(code(ods("<table:table-row>" + cell.formatted("99999999999999") + "</table:table-row>"))).contains("file-corrupt");
    }

    @Test
    void passwords_are_named() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("printemps");
        byte[] locked = xls(sheet -> fill(sheet, 3));
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(code(locked)).contains("file-password");
        assertThat(code(HostileFilesTest.zip(Map.of("mimetype", new byte[0], "content.xml", new byte[] {1, 2, 3}, "META-INF/manifest.xml",
            "<manifest><file-entry full-path='content.xml'><encryption-data/></file-entry></manifest>".getBytes()))))
            .isIn(Optional.of("file-password"), Optional.of("file-corrupt"));
    }

    @Test
    void a_container_that_holds_no_workbook_is_none() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(out);
            assertThat(code(out.toByteArray())).contains("file-not-table");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xls", "libreoffice.ods"})
    void a_file_cut_short_or_changed_is_read_or_refused_with_a_sentence(String name) throws Exception {
        byte[] whole = resource(name);
        Random random = new Random(20260331);
        for (int i = 0; i < 120; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            for (byte[] file : List.of(cut, changed)) {
                Outcome<List<Table>> read = Tables.read(name, file);
                assertThat(read.isDone() || !read.problems().isEmpty()).isTrue();
            }
        }
    }

    /** Writes one sheet. */
    private interface Filling {
        void fill(Sheet sheet);
    }

    private static void fill(Sheet sheet, int rows) {
        for (int i = 0; i < rows; i++) {
            sheet.createRow(i).createCell(0).setCellValue(7);
        }
    }

    private static byte[] xls(Filling filling) throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(workbook.createSheet("Heures"));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] ods(String rows) throws Exception {
        String content = "<?xml version='1.0' encoding='UTF-8'?><office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body>"
            + "<office:spreadsheet><table:table table:name='Heures'>" + rows + "</table:table></office:spreadsheet></office:body></office:document-content>";
        return HostileFilesTest.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(), "content.xml", content.getBytes("UTF-8")));
    }

    private static Table only(byte[] file) {
        return Tables.read("x", file).get().get(0);
    }

    private static Optional<String> code(byte[] file) {
        return Tables.read("x", file).problems().stream().map(Problem::code).findFirst();
    }

    private static byte[] resource(String name) throws Exception {
        try (InputStream file = OldFormatsTest.class.getResourceAsStream("/workbooks/" + name)) {
            return file.readAllBytes();
        }
    }
}
