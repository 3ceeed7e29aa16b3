package fr.clausier.workbook.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import fr.clausier.workbook.writing.part.ChartKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ConditionType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Beyond rows and columns: tables by name, sheets that go on, bars, charts, formulas, named styles, free pages. */
class WideBookTest {

    private static final List<Column> COLUMNS = List.of(Column.of("Lot", Format.TEXT, 10), Column.of("Retenu", Format.HOURS, 10),
        Column.of("% atteint", Format.PERCENT, 10).barred());

    private static Iterable<List<Value>> rows(int count) {
        List<Value> total = List.of(Value.of("Total").in(Tone.TOTAL), Value.of(Hours.of(count)).in(Tone.TOTAL), Value.EMPTY.in(Tone.TOTAL));
        return () -> Stream.concat(IntStream.range(0, count).mapToObj(i -> List.of(Value.of("L" + i), Value.of(Hours.of(1)), Value.of(Percent.of("50")))),
            Stream.of(total)).iterator();
    }

    private static byte[] bytes(Page... pages) {
        return new Book("Travaux & voirie", "Clausier", "fr", Instant.parse("2026-04-02T08:00:00Z"), List.of(pages)).bytes();
    }

    private static XSSFWorkbook opened(Page... pages) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(pages)));
    }

    @Test
    void a_table_is_called_by_its_name_and_leaves_the_totals_out() throws IOException {
        Page page = Page.of("Heures", List.of("Titre"), COLUMNS, rows(3)).named("Heures");
        try (XSSFWorkbook book = opened(page)) {
            assertThat(book.getTable("Heures").getArea().formatAsString()).isEqualTo("A3:C6");
            assertThat(book.getTable("Heures").getCTTable().getAutoFilter().getRef()).isEqualTo("A3:C6");
            assertThat(book.getSheetAt(0).getCTWorksheet().isSetAutoFilter()).as("one filter, that of the table").isFalse();
            assertThat(book.getSheetAt(0).getRow(6).getCell(0).getStringCellValue()).isEqualTo("Total");
        }
        Page twice = Page.of("x", List.of(), List.of(Column.of("Lot", Format.TEXT, 9), Column.of("lot", Format.TEXT, 9)), List.of()).named("x");
        assertThatThrownBy(() -> bytes(twice)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("lot");
    }

    @Test
    void rows_beyond_a_sheet_go_on_in_another_with_its_titles_headings_and_table() throws IOException {
        Page page = Page.of("Heures", List.of("Titre"), COLUMNS, rows(25)).named("Heures").splitAt(13);
        assertThat(page.sheets(26)).isEqualTo(3);
        List<Table> tables = Tables.read("b.xlsx", bytes(page)).get();
        assertThat(tables).extracting(Table::name).containsExactly("Heures", "Heures (2)", "Heures (3)");
        assertThat(tables).extracting(table -> table.rows().size()).containsExactly(12, 12, 8);
        assertThat(tables).allSatisfy(table -> assertThat(table.rows().get(0).at(0).orElseThrow().text()).isEqualTo("Titre"));
        assertThat(tables.stream().flatMap(table -> table.rows().stream()).map(row -> row.at(0).map(Cell::text).orElse("")).filter(text -> text.startsWith("L"))
            .filter(text -> !text.equals("Lot"))).as("every row, once, in order").containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(i -> "L" + i).toList());
        try (XSSFWorkbook book = opened(page)) {
            assertThat(book.getTable("Heures").getArea().formatAsString()).isEqualTo("A3:C13");
            assertThat(book.getTable("Heures_3").getArea().formatAsString()).isEqualTo("A3:C8");
            String address = page.address(21);
            assertThat(address).isEqualTo("'Heures (3)'!A5");
            assertThat(book.getSheet("Heures (3)").getRow(4).getCell(0).getStringCellValue()).isEqualTo("L21");
        }
    }

    @Test
    void a_sheet_takes_as_many_rows_as_a_spreadsheet_allows() {
        Page page = Page.of("Heures", List.of("Titre", "Portée"), COLUMNS, List.of());
        assertThat(page.sheets(1_048_576 - 4)).isEqualTo(1);
        assertThat(page.sheets(1_048_576 - 3)).isEqualTo(2);
        assertThat(page.sheets(0)).isEqualTo(1);
        assertThat(Page.of("Une feuille dont le nom est bien trop long", List.of(), COLUMNS, List.of()).sheetName(1)).hasSize(31).endsWith(" (2)");
    }

    @Test
    void an_empty_table_says_so_in_its_only_row() throws IOException {
        try (XSSFWorkbook book = opened(Page.of("x", List.of(), COLUMNS, List.of()).named("x").whenEmpty("Rien à traiter."))) {
            assertThat(book.getTable("x").getArea().formatAsString()).isEqualTo("A1:C2");
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("Rien à traiter.");
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getWrapText()).as("it runs over the cells beside").isFalse();
        }
    }

    @Test
    void a_bar_fills_its_cell_from_nothing_to_the_whole() throws IOException {
        try (XSSFWorkbook book = opened(Page.of("x", List.of(), COLUMNS, rows(4)))) {
            var format = book.getSheetAt(0).getSheetConditionalFormatting().getConditionalFormattingAt(0);
            assertThat(format.getFormattingRanges()[0].formatAsString()).isEqualTo("C2:C5");
            assertThat(format.getRule(0).getConditionType()).isEqualTo(ConditionType.DATA_BAR);
            assertThat(format.getRule(0).getDataBarFormatting().getMinThreshold().getValue()).isZero();
            assertThat(format.getRule(0).getDataBarFormatting().getMaxThreshold().getValue()).isEqualTo(1);
        }
    }

    @Test
    void a_formula_keeps_the_result_it_is_to_find() throws IOException {
        List<Column> columns = List.of(Column.of("a", Format.HOURS, 9), Column.of("b", Format.TEXT, 9));
        List<Value> row = List.of(Value.formula("SUM(1,2)", new BigDecimal("3.50")), Value.formula("IF(1<2,\"oui\",\"non\")", "oui"));
        try (XSSFWorkbook book = opened(Page.of("x", List.of(), columns, List.of(row)))) {
            var cells = book.getSheetAt(0).getRow(1);
            assertThat(cells.getCell(0).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(cells.getCell(0).getNumericCellValue()).isEqualTo(3.5);
            assertThat(cells.getCell(1).getCellFormula()).isEqualTo("IF(1<2,\"oui\",\"non\")");
            assertThat(cells.getCell(1).getStringCellValue()).isEqualTo("oui");
        }
    }

    @Test
    void blocks_stand_below_the_table_and_charts_beside_their_figures() throws IOException {
        Block block = Block.table("Selon l’âge", List.of(Column.of("Âge", Format.TEXT, 20), Column.of("Heures", Format.HOURS, 9)),
            List.of(List.of(Value.of("moins de 26 ans"), Value.of(Hours.of(12))), List.of(Value.of("Total").in(Tone.TOTAL), Value.of(Hours.of(12)).in(Tone.TOTAL))));
        Page free = Page.free("Indicateurs", List.of("Titre"), List.of(Block.text(List.of(Value.of("Une phrase.").in(Tone.SENTENCE))),
            block.drawn(ChartKind.BARS, 1), block.drawn(ChartKind.COLUMNS, 1))).upright();
        try (XSSFWorkbook book = opened(free, Page.of("x", List.of(), COLUMNS, rows(1)).with(List.of(block)))) {
            XSSFSheet sheet = book.getSheet("Indicateurs");
            assertThat(sheet.getMergedRegions()).extracting(region -> region.formatAsString()).contains("A3:B3", "A5:B5");
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.createDrawingPatriarch().getCharts()).hasSize(2).allSatisfy(chart -> {
                String xml = chart.getCTChart().xmlText();
                assertThat(xml).contains("moins de 26 ans", "solidFill").doesNotContain(">Total<");
            });
            assertThat(sheet.createDrawingPatriarch().getCharts().get(0).getCTChart().xmlText()).contains("Indicateurs!$A$7", "Indicateurs!$B$7", "crossBetween val=\"between\"");
            assertThat(book.getSheet("x").getRow(4).getCell(0).getStringCellValue()).isEqualTo("Selon l’âge");
        }
    }

    @Test
    void cells_wear_named_styles() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(Page.of("x", List.of("Titre"), COLUMNS, rows(2)))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/styles.xml")) {
                    String styles = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    assertThat(styles).contains("name=\"Normal\"", "name=\"Clausier heures\"", "name=\"Clausier heures total\"", "name=\"Clausier titre de feuille\"");
                    assertThat(styles.split("<cellStyle ")).as("the count is told").hasSize(1 + Integer.parseInt(styles.replaceAll("(?s).*<cellStyles count=\"([0-9]+)\".*", "$1")));
                    return;
                }
            }
        }
        throw new AssertionError("no styles");
    }

    @Test
    void texts_come_back_as_they_were_tabs_returns_and_marks_included() throws IOException {
        List<String> texts = List.of("a\tb", "a\r\nb", "a\nb", " bord ", "<b>&\"'", "=1+1", "😀 œ Æ", "R&D", "\ttab", "fin\r");
        Page page = Page.of("x", List.of(), List.of(Column.of("a", Format.TEXT, 9)), texts.stream().map(text -> List.of(Value.of(text))).toList());
        try (XSSFWorkbook book = opened(page)) {
            List<String> back = new ArrayList<>();
            IntStream.rangeClosed(1, texts.size()).forEach(i -> back.add(book.getSheetAt(0).getRow(i).getCell(0).getStringCellValue()));
            assertThat(back).containsExactlyElementsOf(texts);
        }
    }

    @Test
    void the_first_bytes_leave_before_the_first_row_is_asked_for() throws IOException {
        long[] written = {0, -1};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                written[0]++;
            }
        };
        Iterable<List<Value>> rows = () -> {
            Iterator<List<Value>> all = rows(5).iterator();
            written[1] = Math.max(written[1], written[0]);
            return all;
        };
        new Book("b", "Clausier", "fr", Instant.EPOCH, List.of(Page.of("x", List.of(), COLUMNS, rows))).writeTo(counting);
        assertThat(written[1]).isPositive().isLessThan(written[0]);
    }

    @Test
    void who_writes_to_a_stream_keeps_it_open() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new Book("b", "Clausier", "fr", Instant.EPOCH, List.of(Page.of("x", List.of(), COLUMNS, rows(1)))).writeTo(out);
        assertThat(closed[0]).isFalse();
        assertThat(Tables.read("b.xlsx", out.toByteArray()).get()).hasSize(1);
    }
}
