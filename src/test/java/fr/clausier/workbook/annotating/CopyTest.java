package fr.clausier.workbook.annotating;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is no package, or one that is not patched, is given back as a new workbook: same values, same addresses. */
class CopyTest {

    @Test
    void a_text_file_is_given_back_as_a_workbook_with_each_value_at_its_line() throws IOException {
        byte[] text = "Nom;Heures\n\nÉlodie;12,5\n=1+1;007\n".getBytes(StandardCharsets.UTF_8);
        byte[] copy = copied(text, new Note("", "B3", true, "Trop d’heures"), new Note("", "C4", true, "Vide"));
        List<Table> before = Tables.read("x.csv", text).get();
        assertThat(Tables.read("x.xlsx", copy).get().get(0).rows()).hasToString(before.get(0).rows().toString());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getCellComment(new CellAddress("B3")).getString().getString()).isEqualTo("Trop d’heures");
            assertThat(sheet.getCellComment(new CellAddress("C4")).getString().getString()).isEqualTo("Vide");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FFFFC9CE");
        }
    }

    @Test
    void numbers_dates_lengths_of_time_what_is_hidden_and_what_is_merged_stay() throws IOException {
        byte[] sent = formatted();
        List<Table> before = Tables.read("x.ods", sent).get();
        Table read = Tables.read("x.xlsx", Copy.annotate(before, List.of(new Note("Heures & « mars »", "A1", true, "Faux")))).get().get(0);
        assertThat(before.get(0).rows().get(0).cells()).extracting(Cell::text).containsExactly("35.5", "05/03/2026", "104:30", "00042", "007");
        assertThat(read).hasToString(before.get(0).toString());
        assertThat(read.rows().get(0).cells()).extracting(Cell::kind)
            .containsExactly(Cell.Kind.NUMBER, Cell.Kind.DATE, Cell.Kind.DURATION, Cell.Kind.TEXT, Cell.Kind.TEXT);
        assertThat(read.rows().get(1).hidden()).isTrue();
        assertThat(read.merges()).hasSize(1);
    }

    /** 35,5 · a date · 104:30 · 42 shown on five figures · a text; a hidden row and column; a merge. */
    private static byte[] formatted() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Heures & « mars »");
            double[] numbers = {35.5, 46086, 4.354166666666667, 42};
            String[] formats = {"General", "dd/mm/yyyy", "[h]:mm", "00000"};
            XSSFRow row = sheet.createRow(1);
            for (int i = 0; i < numbers.length; i++) {
                XSSFCellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats[i]));
                row.createCell(i + 1).setCellValue(numbers[i]);
                row.getCell(i + 1).setCellStyle(style);
            }
            row.createCell(5).setCellValue("007");
            sheet.createRow(2).createCell(0).setCellValue("caché");
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.addMergedRegion(new CellRangeAddress(5, 6, 0, 1));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_sheet_in_utf_16_or_with_rows_or_cells_out_of_order_is_copied() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zipped.bytes(Zipped.zip(Zipped.rows(""))));
        parts.put("xl/worksheets/sheet1.xml", ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"" + Zipped.MAIN
            + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>").getBytes(StandardCharsets.UTF_16BE));
        assertThat(Tables.read("x.xlsx", copied(Zipped.zipBytes(parts), new Note("Heures", "A1", true, "Faux"))).get().get(0).rows()).hasSize(1);
        byte[] disordered = Zipped.zip(Zipped.rows("<row r=\"3\"><c r=\"A3\"><v>7</v></c></row><row r=\"1\"><c r=\"A1\"><v>8</v></c></row>"));
        assertThat(Tables.read("x.xlsx", copied(disordered, new Note("Heures", "A1", true, "Faux"))).get().get(0).rows())
            .extracting(Table.Row::number).containsExactly(1, 3);
        byte[] crossed = Zipped.zip(Zipped.rows("<row r=\"1\"><c r=\"C1\"><v>7</v></c><c r=\"A1\"><v>8</v></c></row>"));
        assertThat(Tables.read("x.xlsx", copied(crossed, new Note("Heures", "A1", true, "Faux"))).get().get(0).rows().get(0).cells())
            .extracting(Cell::address).containsExactly("A1", "C1");
    }

    /** Reading refuses such a file before; were one to pass, no entity would be followed. */
    @Test
    void a_part_with_a_document_type_is_not_patched() throws IOException {
        Map<String, String> parts = Zipped.rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row>");
        parts.replaceAll((name, text) -> name.contains("sheet1") ? "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + text : text);
        List<Table> read = List.of(new Table("Heures", List.of()));
        Annotated annotated = Annotating.annotate(Zipped.zip(parts), () -> read, List.of(new Note("Heures", "A1", true, "Faux")));
        assertThat(annotated.copied()).isTrue();
        assertThat(Zipped.texts(annotated.content()).get("xl/worksheets/sheet1.xml")).doesNotContain("DOCTYPE", "ENTITY");
    }

    @Test
    void a_package_cut_short_or_without_its_sheets_is_copied() throws IOException {
        Map<String, String> parts = Zipped.rows("<row r=\"1\"/>");
        parts.remove("xl/worksheets/sheet1.xml");
        List<Table> read = List.of(new Table("Heures", List.of()));
        assertThat(Annotating.annotate(Zipped.zip(parts), () -> read, List.of(new Note("Heures", "A1", true, "Faux"))).copied()).isTrue();
        byte[] whole = Zipped.zip(Zipped.rows("<row r=\"1\"/>"));
        assertThat(Annotating.annotate(java.util.Arrays.copyOf(whole, whole.length / 2), () -> read, List.of()).copied()).isTrue();
    }

    private static byte[] copied(byte[] file, Note... notes) throws IOException {
        Annotated annotated = Annotating.annotate(file, () -> Tables.read("x", file).get(), List.of(notes));
        assertThat(annotated.copied()).isTrue();
        return annotated.content();
    }
}
