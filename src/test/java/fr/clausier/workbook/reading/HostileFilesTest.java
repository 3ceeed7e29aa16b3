package fr.clausier.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm, broken on the way, or of another kind: each is refused with its own sentence. */
class HostileFilesTest {

    private static final Limits SMALL = new Limits(1 << 20, 8 << 20, 2 << 20, 100, Duration.ofSeconds(20));

    @Test
    void an_empty_file_is_said_to_be_empty() {
        assertThat(code(new byte[0])).isEqualTo("file-empty");
    }

    @Test
    void a_file_larger_than_the_limit_is_not_opened() {
        assertThat(code(new byte[(1 << 20) + 1], SMALL)).isEqualTo("file-too-large");
    }

    @Test
    void a_sheet_that_inflates_without_end_is_stopped_by_what_really_comes_out() throws Exception {
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/worksheets/sheet1.xml", new byte[64 << 20]);
        assertThat(code(zip(parts), SMALL)).isEqualTo("file-inflates");
    }

    @Test
    void shared_texts_that_would_fill_the_memory_are_stopped_earlier_than_a_long_sheet() throws Exception {
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/sharedStrings.xml", new byte[3 << 20]);
        assertThat(code(zip(parts), SMALL)).isEqualTo("file-inflates");
    }

    @Test
    void a_sheet_formatted_down_to_its_last_row_but_nearly_empty_is_read() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 200_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" s=\"0\"/><c r=\"B").append(i).append("\" s=\"0\"/></row>");
        }
        byte[] file = withRows("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>" + rows);
        Outcome<List<Table>> read = Tables.read("formatted.xlsx", file, new Limits(4 << 20, 64 << 20, 8 << 20, 100, Duration.ofSeconds(30)));
        assertThat(read.get().get(0).rows()).hasSize(1);
    }

    /** The bounds of every day but for the time: what is shown here is that memory suffices, on however slow a machine. */
    private static final Limits PATIENT = new Limits(Limits.USUAL.bytes(), Limits.USUAL.unpacked(), Limits.USUAL.part(), Limits.USUAL.cells(), Duration.ofMinutes(5));

    @Test
    void a_sheet_formatted_to_its_last_row_is_read_within_the_usual_limits() throws Exception {
        byte[] file = streamed(1_048_576, row -> "<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + row + "\" s=\"0\"/><c r=\"B" + row
            + (row == 1_048_576 ? "\"><v>7</v></c></row>" : "\" s=\"0\"/></row>"));
        Table table = Tables.read("formatted.xlsx", file, PATIENT).get().get(0);
        assertThat(table.rows()).flatExtracting(Table.Row::cells).extracting(Cell::address).containsExactly("B1048576");
    }

    @Test
    void a_sheet_formatted_to_its_last_column_is_read_within_the_usual_limits() throws Exception {
        Table table = Tables.read("formatted.xlsx", withRows(wide()), PATIENT).get().get(0);
        assertThat(table.rows()).flatExtracting(Table.Row::cells).extracting(Cell::address).containsExactly("XFD1");
    }

    /** 16,384 cells, all formatted, of which the last holds something. */
    private static String wide() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (int column = 0; column < 16_383; column++) {
            row.append("<c r=\"").append(Table.letters(column)).append("1\" s=\"0\"/>");
        }
        return row + "<c r=\"XFD1\"><v>7</v></c></row>";
    }

    /** A workbook whose sheet is too long to be held as one text. */
    private static byte[] streamed(int rows, java.util.function.IntFunction<String> row) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(simple()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (!part.getKey().equals("xl/worksheets/sheet1.xml")) {
                    zip.write(part.getValue());
                    continue;
                }
                zip.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes(StandardCharsets.UTF_8));
                for (int i = 1; i <= rows; i++) {
                    zip.write(row.apply(i).getBytes(StandardCharsets.UTF_8));
                }
                zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void markup_nested_without_end_is_refused() throws Exception {
        String nested = "<x>".repeat(100_000) + "</x>".repeat(100_000);
        assertThat(code(withRows(nested))).isEqualTo("file-corrupt");
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/sharedStrings.xml", ("<sst>" + nested + "</sst>").getBytes(StandardCharsets.UTF_8));
        assertThat(code(zip(parts))).isEqualTo("file-corrupt");
        assertThat(code(zip(Map.of("mimetype", new byte[0], "content.xml", nested.getBytes(StandardCharsets.UTF_8))))).isEqualTo("file-corrupt");
    }

    @Test
    void merges_by_the_million_are_refused_and_those_over_every_row_do_not_fill_the_memory() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 2000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData><mergeCells>%s</mergeCells></worksheet>";
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/worksheets/sheet1.xml", sheet.formatted("<mergeCell ref=\"B1:C1\"/>".repeat(100_001)).getBytes(StandardCharsets.UTF_8));
        assertThat(code(zip(parts))).isEqualTo("file-corrupt");
        parts.put("xl/worksheets/sheet1.xml", sheet.formatted("<mergeCell ref=\"A1:XFD1048576\"/>".repeat(10)).getBytes(StandardCharsets.UTF_8));
        assertThat(code(zip(parts))).isEqualTo("file-too-many-cells");
    }

    @Test
    void macros_are_never_looked_at() throws Exception {
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/vbaProject.bin", "no macro that anything could run".getBytes(StandardCharsets.UTF_8));
        assertThat(Tables.read("macros.xlsm", zip(parts)).get().get(0).rows()).flatExtracting(Table.Row::cells).extracting(Cell::text).containsExactly("Mois");
    }

    @Test
    void an_open_document_that_inflates_without_end_is_stopped() throws Exception {
        assertThat(code(zip(Map.of("mimetype", new byte[0], "content.xml", new byte[64 << 20])), SMALL)).isEqualTo("file-inflates");
    }

    @Test
    void more_filled_cells_than_the_limit_are_refused() throws Exception {
        StringBuilder cells = new StringBuilder();
        for (int i = 1; i <= 101; i++) {
            cells.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        assertThat(code(withRows(cells.toString()), SMALL)).isEqualTo("file-too-many-cells");
    }

    @Test
    void an_external_entity_in_a_sheet_is_refused_and_never_fetched() throws Exception {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
            + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        assertThat(code(zip(parts))).isEqualTo("file-external-entity");
    }

    @Test
    void an_external_entity_hidden_by_another_encoding_is_not_expanded_either() throws Exception {
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16));
        assertThat(code(zip(parts))).isEqualTo("file-external-entity");
    }

    @Test
    void entities_that_multiply_are_refused() throws Exception {
        String styles = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><styleSheet>&b;</styleSheet>";
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
        assertThat(code(zip(parts))).isEqualTo("file-external-entity");
    }

    @Test
    void a_column_past_the_last_one_does_not_reserve_memory() throws Exception {
        assertThat(code(withRows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))).isEqualTo("file-corrupt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c></row>", "<row r=\"1\"><c r=\"A1\"><v>1e-99999999</v></c></row>"})
    void a_number_beyond_any_spreadsheet_is_an_error_cell_not_a_text_of_a_billion_digits(String row) throws Exception {
        Cell cell = Tables.read("n.xlsx", withRows(row)).get().get(0).rows().get(0).cells().get(0);
        assertThat(cell.kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(cell.text()).isEqualTo("#NUM!");
    }

    @Test
    void a_workbook_cut_anywhere_is_said_to_be_damaged() throws Exception {
        byte[] whole = simple();
        for (int length : new int[] {4, 30, whole.length / 3, whole.length / 2, whole.length - 30}) {
            assertThat(code(Arrays.copyOf(whole, length))).as("cut at %d", length).isEqualTo("file-corrupt");
        }
    }

    @Test
    void random_bytes_never_raise_and_never_read() {
        Random random = new Random(20260331);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[200 + random.nextInt(2000)];
            random.nextBytes(noise);
            assertThat(code(noise)).as("noise %d", i).isNotEmpty();
        }
    }

    @Test
    void one_changed_byte_is_either_read_or_refused_with_a_sentence() throws Exception {
        byte[] whole = simple();
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Outcome<List<Table>> read = Tables.read("changed.xlsx", changed, SMALL);
            assertThat(read.isDone() || !read.problems().isEmpty()).isTrue();
        }
    }

    @Test
    void a_workbook_with_a_password_is_named() throws Exception {
        assertThat(code(encrypted())).isEqualTo("file-password");
    }

    @Test
    void other_kinds_of_files_are_named() throws Exception {
        assertThat(code(zip(Map.of("xl/workbook.bin", new byte[0])))).isEqualTo("file-xlsb");
        assertThat(code(zip(Map.of("word/document.xml", new byte[0])))).isEqualTo("file-not-table");
        assertThat(code(zip(Map.of("mimetype", new byte[0], "content.xml", "<document-content/>".getBytes(StandardCharsets.UTF_8))))).isEqualTo("file-not-table");
        assertThat(code("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-pdf");
        assertThat(code("<html><table></table></html>".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-markup");
        assertThat(code("\uFEFF<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-markup");
        assertThat(code("{\\rtf1".getBytes(StandardCharsets.UTF_8))).isEqualTo("file-not-table");
    }

    @Test
    void reading_stops_at_its_time_limit() throws Exception {
        Limits hurried = new Limits(1 << 20, 8 << 20, 2 << 20, 100, Duration.ofNanos(1_000_000));
        StringBuilder cells = new StringBuilder();
        for (int i = 1; i <= 60_000; i++) {
            cells.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"/></row>");
        }
        Problem problem = Tables.read("slow.xlsx", withRows(cells.toString()), hurried).problems().get(0);
        assertThat(problem.code()).isEqualTo("file-time");
        assertThat(problem.found()).isEqualTo("slow.xlsx");
    }

    @Test
    void an_unclosed_quote_does_not_swallow_the_rest_of_a_text_file() {
        assertThat(code("Nom;Heures\n\"DURAND;7\nPETIT;8\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("csv-quote-open");
    }

    private static String code(byte[] content) {
        return code(content, Limits.USUAL);
    }

    private static String code(byte[] content, Limits limits) {
        return Tables.read("file", content, limits).problems().stream().map(Problem::code).findFirst().orElse("");
    }

    static byte[] simple() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Heures").createRow(0).createCell(0).setCellValue("Mois");
            return bytes(workbook);
        }
    }

    /** A real workbook whose only sheet holds the rows given as markup. */
    static byte[] withRows(String rows) throws Exception {
        Map<String, byte[]> parts = parts(simple());
        parts.put("xl/worksheets/sheet1.xml", ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            Encryptor encryptor = info.getEncryptor();
            encryptor.confirmPassword("printemps");
            try (OPCPackage inside = OPCPackage.open(new ByteArrayInputStream(simple())); var stream = encryptor.getDataStream(container)) {
                inside.save(stream);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(Workbook workbook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
