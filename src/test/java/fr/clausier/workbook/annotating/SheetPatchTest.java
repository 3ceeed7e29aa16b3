package fr.clausier.workbook.annotating;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.workbook.reading.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the text of a sheet: the tags of the marked cells change, nothing else does. */
class SheetPatchTest {

    /** Workbooks without styles: style 0 is the plain one, so 1 is its marked like. */
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void a_marked_cell_takes_another_style_and_keeps_all_the_rest_of_its_tag() {
        assertThat(rows("<row r=\"1\"><c  r='A1' t=\"str\" ><f>\"a\"&amp;\"é\"</f><v>aé</v></c><c r=\"B1\"/></row>", "A1"))
            .isEqualTo("<row r=\"1\"><c  r='A1' t=\"str\" s=\"1\" ><f>\"a\"&amp;\"é\"</f><v>aé</v></c><c r=\"B1\"/></row>");
    }

    @Test
    void a_cell_the_row_does_not_have_is_put_in_its_place() {
        assertThat(rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>", "A2", "C2", "E2"))
            .isEqualTo("<row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\"><v>1</v></c><c r=\"C2\" s=\"1\"/><c r=\"D2\"><v>2</v></c><c r=\"E2\" s=\"1\"/></row>");
    }

    @Test
    void a_row_the_sheet_does_not_have_is_put_in_its_place() {
        assertThat(rows("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>1</v></c></row>", "B1", "C3", "A9"))
            .isEqualTo("<row r=\"1\"><c r=\"B1\" s=\"1\"/></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\"><c r=\"C3\" s=\"1\"/></row>"
                + "<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"9\"><c r=\"A9\" s=\"1\"/></row>");
    }

    @Test
    void an_empty_row_and_an_empty_sheet_are_opened() {
        assertThat(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" ht=\"30\" />", "B2"))
            .isEqualTo("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" ht=\"30\"><c r=\"B2\" s=\"1\"/></row>");
        Map<String, String> parts = Zipped.simple("<worksheet xmlns=\"" + Zipped.MAIN + "\"><sheetData/></worksheet>");
        assertThat(patched(Zipped.zip(parts), "B2")).contains("<sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"/></row></sheetData><legacyDrawing");
    }

    @Test
    void rows_and_cells_that_do_not_say_where_they_are_are_counted() {
        assertThat(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "B1", "C1", "A2", "B3"))
            .isEqualTo("<row><c><v>1</v></c><c s=\"1\"><v>2</v></c><c r=\"C1\" s=\"1\"/></row><row><c s=\"1\"><v>3</v></c></row>"
                + "<row r=\"3\"><c r=\"B3\" s=\"1\"/></row>");
    }

    @Test
    void the_hint_of_filled_columns_is_widened_for_a_cell_that_is_added() {
        assertThat(rows("<row r=\"1\" spans=\"2:3\"><c r=\"B1\"><v>1</v></c></row>", "XFD1"))
            .isEqualTo("<row r=\"1\" spans=\"2:16384\"><c r=\"B1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>");
    }

    @Test
    void comments_processing_instructions_and_marked_sections_stay() {
        String rows = "<!-- <c r=\"A1\"> --><row r=\"1\"><?x <c?><c r=\"A1\" t=\"str\"><v><![CDATA[<c r=\"A1\">]]></v></c></row>";
        assertThat(rows(rows, "A1")).isEqualTo(rows.replace("<c r=\"A1\" t=\"str\">", "<c r=\"A1\" t=\"str\" s=\"1\">"));
    }

    @Test
    void a_sheet_written_with_prefixes_gets_its_additions_with_them() {
        String sheet = "<?xml version=\"1.0\"?>\n<x:worksheet xmlns:x=\"" + Zipped.MAIN + "\" xmlns:y=\"urn:other\"><x:sheetData><x:row r=\"2\"><y:c r=\"A2\"/>"
            + "<x:c r=\"B2\"><x:v>1</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>";
        String patched = patched(Zipped.zip(Zipped.simple(sheet)), "A1", "A2", "B2");
        assertThat(patched).contains("<x:row r=\"1\"><x:c r=\"A1\" s=\"1\"/></x:row><x:row r=\"2\"><y:c r=\"A2\"/><x:c r=\"A2\" s=\"1\"/><x:c r=\"B2\" s=\"1\"><x:v>1</x:v>")
            .contains("</x:sheetData><x:legacyDrawing xmlns:r=\"" + Zipped.RELATIONS + "\" r:id=\"rId2\"/><x:extLst/></x:worksheet>");
    }

    @Test
    void the_drawing_of_comments_is_named_before_what_the_format_wants_after_it() {
        for (String after : List.of("legacyDrawingHF", "picture", "oleObjects", "controls", "tableParts", "extLst")) {
            Map<String, String> parts = Zipped.simple("<worksheet xmlns=\"" + Zipped.MAIN + "\"><sheetData/><pageMargins/><" + after + "/></worksheet>");
            assertThat(patched(Zipped.zip(parts), "A1")).as(after).containsPattern("<pageMargins/><legacyDrawing [^>]*/><" + after + "/>");
        }
    }

    @Test
    void a_mark_inside_a_merged_cell_goes_to_the_corner_that_shows() {
        Map<String, String> parts = Zipped.simple("<worksheet xmlns=\"" + Zipped.MAIN + "\"><sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"C2\"/></row>"
            + "<row r=\"3\"><c r=\"B3\"/></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:C3\"/></mergeCells></worksheet>");
        assertThat(patched(Zipped.zip(parts), "C3")).contains("<c r=\"B2\" s=\"1\"><v>1</v></c><c r=\"C2\"/></row><row r=\"3\"><c r=\"B3\"/></row>");
    }

    @Test
    void a_cell_that_did_not_exist_looks_like_its_row_or_its_column() {
        Map<String, String> parts = Zipped.simple("<worksheet xmlns=\"" + Zipped.MAIN + "\"><cols><col min=\"2\" max=\"4\" style=\"1\"/></cols><sheetData>"
            + "<row r=\"1\"/><row r=\"2\" s=\"2\" customFormat=\"1\"/><row r=\"3\" s=\"2\"/></sheetData></worksheet>");
        withStyles(parts);
        String patched = patched(Zipped.zip(parts), "A1", "B1", "B2", "B3", "C5");
        // the workbook has three styles: 3 is made from 0, 4 from 1 (of the column), 5 from 2 (of the row)
        assertThat(patched).contains("<c r=\"A1\" s=\"3\"/><c r=\"B1\" s=\"4\"/>", "<c r=\"B2\" s=\"5\"/>", "<c r=\"B3\" s=\"4\"/>", "<c r=\"C5\" s=\"4\"/>");
    }

    @Test
    void a_large_sheet_comes_out_the_same_but_for_its_marks_wherever_the_buffers_end() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 5_000; i++) {
            rows.append("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"inlineStr\"><is><t>é€😀" + "x".repeat(i % 97) + "</t></is></c><c r=\"C" + i + "\"><v>" + i + "</v></c></row>");
        }
        String[] marked = new String[5_000];
        Arrays.setAll(marked, i -> i % 2 == 0 ? "C" + (i + 1) : "B" + (i + 1));
        String patched = rows(rows.toString(), marked);
        assertThat(patched.replaceAll("<c r=\"B[0-9]+\" s=\"1\"/>", "").replace(" s=\"1\"", "")).isEqualTo(rows.toString());
        assertThat(patched.split(" s=\"1\"")).hasSize(5_001);
    }

    private static void withStyles(Map<String, String> parts) {
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + Zipped.MAIN + "\"><fonts><font/></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"1\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>");
        parts.put("[Content_Types].xml", parts.get("[Content_Types].xml").replace("</Types>", "<Override PartName=\"/xl/styles.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"));
        parts.put("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels").replace("</Relationships>",
            "<Relationship Id=\"rId2\" Type=\"" + Zipped.RELATIONS + "/styles\" Target=\"/xl/styles.xml\"/></Relationships>"));
    }

    private static String rows(String rows, String... cells) {
        String sheet = patched(Zipped.zip(Zipped.rows(rows)), cells);
        return sheet.substring(sheet.indexOf("<sheetData>") + 11, sheet.indexOf("</sheetData>"));
    }

    private static String patched(byte[] file, String... cells) {
        try {
            List<Note> notes = Arrays.stream(cells).map(cell -> new Note("Heures", cell, true, "À revoir")).toList();
            Annotated annotated = Annotating.annotate(file, () -> Tables.read("x.xlsx", file).get(), notes);
            assertThat(annotated.copied()).isFalse();
            assertThat(Tables.read("x.xlsx", annotated.content()).get()).hasToString(Tables.read("x.xlsx", file).get().toString());
            return Zipped.texts(annotated.content()).get(SHEET);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
