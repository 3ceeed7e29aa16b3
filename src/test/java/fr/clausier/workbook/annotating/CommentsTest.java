package fr.clausier.workbook.annotating;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.workbook.reading.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comments and their drawing as different programs leave them: theirs stay as they are, ours are added. */
class CommentsTest {

    private static final String COMMENTS = "xl/comments1.xml";
    private static final String DRAWING = "xl/drawings/vmlDrawing1.vml";
    /** As a spreadsheet program writes a form control: an element that is never closed. */
    private static final String LOOSE = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
        + "<v:shape id=\"_x0000_s1026\"><v:textbox><div>Valider<br>ici</div></v:textbox><x:ClientData ObjectType=\"Button\"/></v:shape></xml>";

    @Test
    void a_plain_text_becomes_a_run_and_ours_another() throws IOException {
        String after = texts("<comment ref=\"A1\" authorId=\"0\"><text><t>Leur mot</t></text></comment>").get(COMMENTS);
        assertThat(after).contains("<authors><author>Paul</author><author>Clausier</author></authors>")
            .containsPattern("<text><r><t>Leur mot</t></r><r><rPr>.*</rPr><t xml:space=\"preserve\">&#10;&#10;Clausier : Faux</t></r></text>");
    }

    @Test
    void readings_of_ideograms_stay_last_in_the_text() throws IOException {
        String phonetic = "<rPh sb=\"0\" eb=\"1\"><t>よみ</t></rPh><phoneticPr fontId=\"1\"/>";
        String after = texts("<comment ref=\"A1\" authorId=\"0\"><text><r><t>読</t></r>" + phonetic + "</text></comment>").get(COMMENTS);
        assertThat(after).containsPattern("<r><t>読</t></r><r><rPr>[^よ]*Clausier : Faux</t></r>" + java.util.regex.Pattern.quote(phonetic + "</text>"));
    }

    @Test
    void a_text_with_nothing_in_it_takes_ours() throws IOException {
        assertThat(texts("<comment ref=\"A1\" authorId=\"0\"><text/></comment>").get(COMMENTS)).containsPattern("<text><r>.*Faux</t></r></text>");
    }

    @Test
    void comments_written_with_prefixes_get_ours_with_them() throws IOException {
        String comments = "<x:comments xmlns:x=\"" + Zipped.MAIN + "\"><x:authors/><x:commentList/></x:comments>";
        assertThat(annotated(with(comments, LOOSE)).get(COMMENTS)).contains("<x:authors><x:author>Clausier</x:author></x:authors>")
            .containsPattern("<x:commentList><x:comment ref=\"A1\" authorId=\"0\"><x:text><x:r><x:rPr>.*Faux</x:t></x:r></x:text></x:comment></x:commentList>");
    }

    @Test
    void a_loose_drawing_keeps_its_text_and_gets_our_box_before_its_end() throws IOException {
        String after = annotated(with("<comments xmlns=\"" + Zipped.MAIN + "\"><authors/><commentList/></comments>", LOOSE)).get(DRAWING);
        assertThat(after).startsWith(LOOSE.substring(0, LOOSE.indexOf("data=\"1\""))).contains("data=\"1,2\"", "<div>Valider<br>ici</div>", "id=\"_x0000_s2049\"",
            "<x:Row>0</x:Row><x:Column>0</x:Column>").endsWith("</v:shape></xml>");
        assertThat(after.split("<v:shapetype ")).hasSize(2);
    }

    @Test
    void a_box_that_is_already_there_is_not_drawn_twice() throws IOException {
        String boxed = LOOSE.replace("<x:ClientData ObjectType=\"Button\"/>", "<x:ClientData ObjectType=\"Note\"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData>");
        String after = annotated(with("<comments xmlns=\"" + Zipped.MAIN + "\"><authors><author>P</author></authors><commentList>"
            + "<comment ref=\"A1\" authorId=\"0\"><text><t>x</t></text></comment></commentList></comments>", boxed)).get(DRAWING);
        assertThat(after.split("ObjectType=\"Note\"")).hasSize(2);
    }

    @Test
    void a_workbook_without_any_gets_comments_drawing_relations_and_their_types() throws IOException {
        Map<String, String> after = annotated(Zipped.rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        assertThat(after.get(COMMENTS)).contains("<comment ref=\"A1\" authorId=\"0\">");
        assertThat(after.get("xl/worksheets/_rels/sheet1.xml.rels")).contains("Target=\"/xl/comments1.xml\"", "Target=\"/xl/drawings/vmlDrawing1.vml\"");
        assertThat(after.get("[Content_Types].xml")).contains("Extension=\"vml\"", "PartName=\"/xl/comments1.xml\"", "PartName=\"/xl/styles.xml\"");
        assertThat(after.get("xl/_rels/workbook.xml.rels")).contains("/styles\" Target=\"/xl/styles.xml\"");
        assertThat(after.get("xl/workbook.xml")).isEqualTo(Zipped.rows("").get("xl/workbook.xml"));
    }

    /** The last column has nothing right of it, the last row nothing below. */
    @Test
    void a_box_stays_inside_the_sheet_at_its_edges() throws IOException {
        byte[] file = Zipped.zip(Zipped.rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        String drawing = Zipped.texts(Annotating.annotate(file, () -> Tables.read("x.xlsx", file).get(), List.of(new Note("Heures", "XFD1048576", true, "Faux"),
            new Note("Heures", "A1", true, "Faux"))).content()).get(DRAWING);
        List<String> anchors = java.util.regex.Pattern.compile("<x:Anchor>([^<]*)").matcher(drawing).results().map(found -> found.group(1)).toList();
        assertThat(anchors).hasSize(2);
        for (String anchor : anchors) {
            String[] numbers = anchor.split(", ");
            assertThat(Integer.parseInt(numbers[0])).isBetween(0, 16_383);
            assertThat(Integer.parseInt(numbers[4])).isBetween(0, 16_383);
            assertThat(Integer.parseInt(numbers[2])).isBetween(0, 1_048_575);
            assertThat(Integer.parseInt(numbers[6])).isBetween(1, 1_048_575);
        }
    }

    private static Map<String, String> texts(String comments) throws IOException {
        return annotated(with("<comments xmlns=\"" + Zipped.MAIN + "\"><authors><author>Paul</author></authors><commentList>" + comments
            + "</commentList></comments>", LOOSE));
    }

    private static Map<String, String> with(String comments, String drawing) {
        Map<String, String> parts = Zipped.simple("<worksheet xmlns=\"" + Zipped.MAIN + "\" xmlns:r=\"" + Zipped.RELATIONS + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>"
            + "</c></row></sheetData><legacyDrawing r:id=\"rId7\"/></worksheet>");
        parts.put("xl/worksheets/_rels/sheet1.xml.rels", Zipped.relations("<Relationship Id=\"rId7\" Type=\"" + Zipped.RELATIONS + "/vmlDrawing\" Target=\"../drawings/"
            + "vmlDrawing1.vml\"/><Relationship Id=\"rId8\" Type=\"" + Zipped.RELATIONS + "/comments\" Target=\"../comments1.xml\"/>"));
        parts.put(COMMENTS, comments);
        parts.put(DRAWING, drawing);
        return parts;
    }

    /** Cell A1 is wrong. */
    private static Map<String, String> annotated(Map<String, String> parts) throws IOException {
        byte[] file = Zipped.zip(parts);
        Annotated annotated = Annotating.annotate(file, () -> Tables.read("x.xlsx", file).get(), List.of(new Note("Heures", "A1", true, "Faux")));
        assertThat(annotated.copied()).isFalse();
        return Zipped.texts(annotated.content());
    }
}
