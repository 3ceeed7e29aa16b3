package fr.clausier.workbook.annotating;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook as companies make them, given back: what must change changed, and not one byte more. */
class AnnotatingTest {

    private static final Note HOURS = new Note("Heures", "C3", true, "Ce nombre d’heures ne se lit pas.\nExemple : 35,50");
    private static final Note NOTHING_THERE = new Note("Heures", "C4", true, "La cellule est vide.");
    private static final Note HEADING = new Note("Heures", "A1", true, "Deux colonnes ont ce titre.");
    private static final Note TO_KNOW = new Note("Heures", "B2", false, "Ce code n’est pas lu.");

    @Test
    void only_the_parts_that_must_change_do_and_all_others_keep_their_bytes() throws IOException {
        byte[] sent = company();
        Map<String, byte[]> before = Zipped.bytes(sent);
        Map<String, byte[]> after = Zipped.bytes(annotated(sent, HOURS, NOTHING_THERE, HEADING, TO_KNOW));
        Set<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(part -> Arrays.equals(before.get(part), after.get(part)));
        assertThat(changed).containsExactly("xl/comments1.xml", "xl/drawings/vmlDrawing0.vml", "xl/styles.xml", "xl/worksheets/sheet1.xml");
        assertThat(after.keySet()).containsAll(before.keySet()).contains("xl/media/image1.png", "xl/charts/chart1.xml", "xl/sharedStrings.xml");
    }

    @Test
    void the_text_of_the_sheet_differs_in_the_tags_of_marked_cells_only() throws IOException {
        byte[] sent = company();
        String before = Zipped.texts(sent).get("xl/worksheets/sheet1.xml");
        String after = Zipped.texts(annotated(sent, HOURS, NOTHING_THERE, HEADING, TO_KNOW)).get("xl/worksheets/sheet1.xml");
        assertThat(after).isNotEqualTo(before);
        assertThat(after.replaceAll("<c r=\"C4\" s=\"[0-9]+\"/>", "").replaceAll("(<c r=\"(?:A1|C3)\"[^>]*?) s=\"[0-9]+\"", "$1"))
            .isEqualTo(before.replaceAll("(<c r=\"(?:A1|C3)\"[^>]*?) s=\"[0-9]+\"", "$1"));
    }

    @Test
    void what_is_read_of_it_is_what_was_read_before() throws IOException {
        byte[] sent = company();
        assertThat(Tables.read("x.xlsx", annotated(sent, HOURS, NOTHING_THERE, HEADING)).get()).hasToString(Tables.read("x.xlsx", sent).get().toString());
    }

    @Test
    void a_marked_cell_keeps_its_format_its_border_and_its_letters_and_takes_the_ground() throws IOException {
        byte[] sent = company();
        try (XSSFWorkbook before = open(sent); XSSFWorkbook after = open(annotated(sent, HOURS, HEADING))) {
            XSSFCellStyle old = before.getSheet("Heures").getRow(2).getCell(2).getCellStyle();
            XSSFCellStyle marked = after.getSheet("Heures").getRow(2).getCell(2).getCellStyle();
            assertThat(marked.getDataFormatString()).isEqualTo(old.getDataFormatString()).isEqualTo("0.000");
            assertThat(marked.getBorderBottom()).isEqualTo(BorderStyle.THICK);
            assertThat(marked.getFont().getItalic()).isTrue();
            assertThat(marked.getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FFFFC9CE");
            assertThat(after.getSheet("Heures").getRow(3).getCell(0).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        }
    }

    /** White letters on a dark heading would vanish on the pale ground. */
    @Test
    void white_letters_are_darkened_and_stay_bold_and_large() throws IOException {
        try (XSSFWorkbook after = open(annotated(company(), HEADING))) {
            XSSFFont font = after.getSheet("Heures").getRow(0).getCell(0).getCellStyle().getFont();
            assertThat(font.getXSSFColor().getARGBHex()).isEqualTo("FF9C0006");
            assertThat(font.getBold()).isTrue();
            assertThat(font.getFontHeightInPoints()).isEqualTo((short) 14);
            assertThat(after.getSheet("Heures").getRow(0).getCell(1).getCellStyle().getFont().getXSSFColor().getARGBHex()).isEqualTo("FFFFFFFF");
        }
    }

    @Test
    void what_is_only_to_know_gets_a_comment_and_no_colour() throws IOException {
        byte[] sent = company();
        try (XSSFWorkbook after = open(annotated(sent, TO_KNOW))) {
            assertThat(comment(after, "B2")).contains("Ce code n’est pas lu.");
            assertThat(Zipped.texts(annotated(sent, TO_KNOW)).get("xl/styles.xml")).isEqualTo(Zipped.texts(sent).get("xl/styles.xml"));
        }
    }

    @Test
    void several_problems_of_a_cell_are_in_one_comment_each_said_once() throws IOException {
        Note same = new Note("Heures", "C3", true, HOURS.text());
        Note more = new Note("Heures", "C3", true, "Le mois est clos.");
        try (XSSFWorkbook after = open(annotated(company(), HOURS, same, more))) {
            assertThat(comment(after, "C3")).isEqualTo(HOURS.text() + "\n\n" + more.text());
            assertThat(after.getSheet("Heures").getCellComments()).hasSize(2);
        }
    }

    @Test
    void a_comment_of_the_company_stays_and_ours_follows_it_at_the_same_cell() throws IOException {
        Note onTheirs = new Note("Heures", "A2", true, "Nom inconnu.");
        try (XSSFWorkbook after = open(annotated(company(), onTheirs, HOURS))) {
            assertThat(comment(after, "A2")).isEqualTo("Vérifié par Paul\n\nClausier : Nom inconnu.");
            assertThat(after.getSheet("Heures").getCellComment(new CellAddress("A2")).getAuthor()).isEqualTo("Paul");
            assertThat(after.getSheet("Heures").getCellComment(new CellAddress("C3")).getAuthor()).isEqualTo("Clausier");
        }
    }

    @Test
    void sent_again_it_gets_only_what_is_still_to_be_mended() throws IOException {
        Note onTheirs = new Note("Heures", "A2", true, "Nom inconnu.");
        byte[] first = annotated(company(), onTheirs, HOURS, NOTHING_THERE);
        byte[] second = annotated(first, NOTHING_THERE);
        try (XSSFWorkbook after = open(second)) {
            assertThat(after.getSheet("Heures").getCellComments().keySet()).containsExactlyInAnyOrder(new CellAddress("A2"), new CellAddress("C4"));
            assertThat(comment(after, "A2")).isEqualTo("Vérifié par Paul");
            assertThat(ground(after, 1, 0)).isFalse();
            assertThat(ground(after, 2, 2)).isFalse();
            assertThat(ground(after, 3, 2)).isTrue();
            assertThat(after.getSheet("Heures").getRow(2).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.000");
        }
        assertThat(Zipped.texts(second).get("xl/drawings/vmlDrawing0.vml").split("ObjectType=\"Note\"")).hasSize(3);
    }

    @Test
    void a_sheet_mended_whole_loses_our_comments_though_another_sheet_is_not() throws IOException {
        byte[] first = annotated(company(), HOURS, new Note("Autre", "B2", true, "À revoir"));
        try (XSSFWorkbook after = open(annotated(first, HOURS))) {
            assertThat(after.getSheet("Autre").getCellComments()).isEmpty();
            assertThat(after.getSheet("Autre").getRow(1).getCell(1).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void the_same_twice_says_the_same_as_once() throws IOException {
        byte[] once = annotated(company(), HOURS, HEADING);
        byte[] twice = annotated(once, HOURS, HEADING);
        assertThat(Zipped.texts(twice).get("xl/worksheets/sheet1.xml")).isEqualTo(Zipped.texts(once).get("xl/worksheets/sheet1.xml"));
        assertThat(Zipped.texts(twice).get("xl/styles.xml")).isEqualTo(Zipped.texts(once).get("xl/styles.xml"));
    }

    @Test
    void what_has_no_cell_is_said_on_the_first_sheet_without_colour() throws IOException {
        try (XSSFWorkbook after = open(annotated(company(), new Note("", "", true, "Aucune ligne de titres."), new Note("Disparue", "B7", true, "Ailleurs.")))) {
            assertThat(comment(after, "A1")).isEqualTo("Aucune ligne de titres.\n\nAilleurs.");
            assertThat(ground(after, 0, 0)).isFalse();
        }
    }

    @Test
    void macros_are_given_back_as_they_lie_in_the_file() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zipped.bytes(company()));
        byte[] macros = new byte[5_000];
        new java.util.Random(7).nextBytes(macros);
        parts.put("xl/vbaProject.bin", macros);
        Map<String, byte[]> after = Zipped.bytes(annotated(Zipped.zipBytes(parts), HOURS));
        assertThat(after.get("xl/vbaProject.bin")).isEqualTo(macros);
        assertThat(after.get("xl/workbook.xml")).isEqualTo(parts.get("xl/workbook.xml"));
    }

    @Test
    void thousands_of_comments_are_all_there_each_in_a_box_of_its_own() throws IOException {
        Note[] notes = new Note[3_000];
        Arrays.setAll(notes, i -> new Note("Heures", "D" + (i + 1), true, "Problème " + i));
        byte[] file = annotated(company(), notes);
        try (XSSFWorkbook after = open(file)) {
            assertThat(comment(after, "D3000")).isEqualTo("Problème 2999");
        }
        // counted in the text: the library looks for the box of each comment among all boxes
        assertThat(Zipped.texts(file).get("xl/comments1.xml").split("<comment ", -1)).hasSize(3_001 + 1);
        String drawing = Zipped.texts(file).get("xl/drawings/vmlDrawing0.vml");
        List<String> ids = java.util.regex.Pattern.compile(" id=\"(_x0000_s[0-9]+)\"").matcher(drawing).results().map(found -> found.group(1)).toList();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(3_000).doesNotHaveDuplicates();
    }

    /** Texts of people, in comments: marks of XML, characters it forbids, what a spreadsheet takes for a coded character. */
    @Test
    void a_sentence_may_hold_anything_a_person_wrote() throws IOException {
        String text = "<b> & \"x\" ]]> _x0041_ \u0007\uFFFE é 😀\ttab";
        try (XSSFWorkbook after = open(annotated(company(), new Note("Heures", "C3", true, text)))) {
            assertThat(comment(after, "C3")).isEqualTo("<b> & \"x\" ]]> _x0041_  é 😀\ttab");
        }
    }

    private static boolean ground(XSSFWorkbook workbook, int row, int column) {
        XSSFCellStyle style = workbook.getSheet("Heures").getRow(row).getCell(column).getCellStyle();
        return style.getFillForegroundXSSFColor() != null && "FFFFC9CE".equals(style.getFillForegroundXSSFColor().getARGBHex());
    }

    private static String comment(XSSFWorkbook workbook, String address) {
        return workbook.getSheet("Heures").getCellComment(new CellAddress(address)).getString().getString();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static byte[] annotated(byte[] file, Note... notes) throws IOException {
        Annotated annotated = Annotating.annotate(file, () -> Tables.read("x.xlsx", file).get(), List.of(notes));
        assertThat(annotated.copied()).isFalse();
        return annotated.content();
    }

    /** Headings white on blue, hours in a format of their own, a comment, a picture, a chart, a merged and a hidden row, conditional colours. */
    private static byte[] company() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Heures");
            XSSFRow headings = sheet.createRow(0);
            for (int i = 0; i < 3; i++) {
                XSSFCell heading = headings.createCell(i);
                heading.setCellValue(List.of("Nom", "Code ROME", "Heures").get(i));
                heading.setCellStyle(heading(workbook));
            }
            for (int i = 1; i < 5; i++) {
                XSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("Exemple " + i);
                row.createCell(1).setCellFormula("UPPER(\"f1\")&\"70" + i + "\"");
                if (i != 3) {
                    XSSFCell hours = row.createCell(2);
                    hours.setCellValue(10.5 * i);
                    hours.setCellStyle(hours(workbook));
                }
            }
            sheet.getRow(4).setZeroHeight(true);
            sheet.setColumnWidth(1, 5_000);
            sheet.addMergedRegion(new CellRangeAddress(6, 7, 0, 1));
            sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("C2:C5")},
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule("C2>30"));
            draw(workbook, sheet);
            workbook.createSheet("Autre").createRow(1).createCell(1).setCellValue("autre chose");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFCellStyle heading(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 14);
        font.setColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {-1, -1, -1, -1}, null));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle hours(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setItalic(true);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setBorderBottom(BorderStyle.THICK);
        style.setDataFormat(workbook.createDataFormat().getFormat("0.000"));
        return style;
    }

    private static void draw(XSSFWorkbook workbook, XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        Comment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 6, 4));
        comment.setAddress(new CellAddress("A2"));
        comment.setAuthor("Paul");
        comment.setString(workbook.getCreationHelper().createRichTextString("Vérifié par Paul"));
        int picture = workbook.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Workbook.PICTURE_TYPE_PNG);
        drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 8, 1, 9, 4), picture);
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 8, 6, 14, 16));
        chart.createData(ChartTypes.PIE, null, null).addSeries(XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A3")),
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("C2:C3")));
    }
}
