package fr.clausier.workbook.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a spreadsheet would run: never written so that it would, and read back as they were. */
class CsvRoundTripTest {

    private static final List<String> STARTS = List.of("=", "+", "-", "@", "\t", "\r", "'=", "'+", "'-", "'@", "'\t", "'\r", "''=", "'''@", "=+", "==", "-=", "\t=", "\r@");
    private static final List<String> TAILS = List.of("", "1+1", "cmd|' /C calc'!A0", "SUM(A1:A9)", "a;b", "a\"b\"c", "a\nb", "a\r\nb", "é", "'", "''", " x", "1,5");
    private static final List<String> PLAIN = List.of("'", "''", "'a", "l'accord", "a=b", "1-2", "x@y.fr", "00123", "12345678901234", "“=”", "–5", "a\tb");

    @Test
    void every_text_is_read_back_as_it_was_written() throws IOException {
        List<String> texts = new ArrayList<>(PLAIN);
        STARTS.forEach(start -> TAILS.forEach(tail -> texts.add(start + tail)));
        assertThat(texts).hasSizeGreaterThan(200);
        List<String> read = Tables.read("x.csv", written(texts)).get().get(0).rows().stream().skip(1).map(row -> row.at(1).map(Cell::text).orElse("")).toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(read.get(i)).as(texts.get(i)).isEqualTo(texts.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r"})
    void no_field_begins_as_a_formula_does(String start) throws IOException {
        String line = new String(written(List.of(start + "1+1")), StandardCharsets.UTF_8).split("\r\n")[1];
        assertThat(line).matches("(?s)n°;\"?'" + java.util.regex.Pattern.quote(start) + "1\\+1\"?");
    }

    @Test
    void numbers_below_zero_stay_numbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Page.of("1", List.of(), List.of(Column.of("h", Format.HOURS, 9)), List.of(List.of(Value.of(new java.math.BigDecimal("-5.50"))))).writeCsv(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("h\r\n-5,50\r\n");
    }

    @Test
    void pieces_put_end_to_end_are_the_file_and_each_holds_whole_rows() throws IOException {
        List<String> texts = IntStream.range(0, 1003).mapToObj(i -> "texte " + i).toList();
        Iterator<byte[]> pieces = page(texts).csvPieces(250);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int count = 0;
        while (pieces.hasNext()) {
            byte[] piece = pieces.next();
            assertThat(new String(piece, StandardCharsets.UTF_8)).endsWith("\r\n");
            whole.write(piece);
            count++;
        }
        assertThat(count).isEqualTo(5);
        assertThat(whole.toByteArray()).isEqualTo(written(texts));
        Iterator<byte[]> none = page(List.of()).csvPieces(250);
        assertThat(new String(none.next(), StandardCharsets.UTF_8)).isEqualTo("\uFEFFn°;texte\r\n");
        assertThat(none.hasNext()).isFalse();
    }

    private static byte[] written(List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page(texts).writeCsv(out);
        return out.toByteArray();
    }

    /** A first column that is never empty, so that no row is passed over as blank. */
    private static Page page(List<String> texts) {
        return Page.of("1", List.of(), List.of(Column.of("n°", Format.TEXT, 9), Column.of("texte", Format.TEXT, 9)),
            texts.stream().map(text -> List.of(Value.of("n°"), Value.of(text))).toList());
    }
}
