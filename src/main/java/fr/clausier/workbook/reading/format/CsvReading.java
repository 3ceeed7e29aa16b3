package fr.clausier.workbook.reading.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.clausier.workbook.reading.Limits;
import fr.clausier.workbook.reading.RowsKept;
import fr.clausier.workbook.reading.SheetShape;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.UnreadableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads a text file with separators as French spreadsheets save it: UTF-8 or, failing that, Windows-1252; semicolons, commas or
 * tabs, whichever is most used in the first lines. Every cell is text.
 */
public final class CsvReading {

    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int LINES_LOOKED_AT = 30;
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final Limits limits;

    public CsvReading(byte[] content, Limits limits) {
        this.text = decode(content);
        this.limits = limits;
    }

    /** "Unicode text" of a spreadsheet begins with the byte order mark of UTF-16. */
    public static boolean isUtf16(byte[] content) {
        return content.length >= 2 && ((content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
            || (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF);
    }

    private static String decode(byte[] content) {
        String decoded;
        if (isUtf16(content)) {
            decoded = new String(content, StandardCharsets.UTF_16);
        } else {
            decoded = utf8OrWindows(content);
        }
        return !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
    }

    private static String utf8OrWindows(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException other) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    /** The whole file as one table without a name. */
    public Table table() throws IOException {
        int hint = hintLength();
        char separator = hint > 0 ? text.charAt(4) : separator();
        RowsKept kept = new RowsKept(limits);
        // the hint line is blanked, not removed, so that lines keep their numbers
        String body = hint > 0 ? text.substring(hint) : text;
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                .allowExtraCharsAfterClosingQuote(true).allowUnclosedQuote(false).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(body)) {
            for (CsvRecord record : records) {
                for (int column = 0; column < record.getFieldCount(); column++) {
                    String field = unguarded(record.getField(column));
                    kept.add(column, field.isEmpty() ? null : field);
                }
                kept.end((int) record.getStartingLineNumber(), false);
            }
        } catch (CsvParseException broken) {
            throw new UnreadableFile("csv-quote-open");
        }
        return kept.table("", false, SheetShape.PLAIN);
    }

    /**
     * Our own exports, and careful others, put an apostrophe before a text that a spreadsheet would take for a formula: what follows it is
     * the text as it was. Any other is read without the blanks around it.
     */
    private static String unguarded(String field) {
        return GUARDED.matcher(field).matches() ? field.substring(1) : field.strip();
    }

    /** Length of a first line "sep=;" without its line end, which only tells spreadsheets the separator; 0 when there is none. */
    private int hintLength() {
        boolean hint = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5 && (text.charAt(5) == '\n' || text.charAt(5) == '\r');
        return hint ? 5 : 0;
    }

    private char separator() {
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            quoted = (c == '"') != quoted;
            lines += c == '\n' && !quoted ? 1 : 0;
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                found[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = found[s] > found[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
