package fr.clausier.workbook.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a page as text: semicolons, decimal commas, French dates, and no text that a spreadsheet would run as a formula. */
final class CsvWriting implements AutoCloseable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    /** What would start a formula, and what our reader would take for one already guarded. */
    private static final Pattern TO_GUARD = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private final Page page;
    private final Writer text;
    private final CsvWriter csv;

    CsvWriting(Page page, OutputStream out) {
        this.page = page;
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    /** The mark by which French spreadsheets know UTF-8, and the line of headings. */
    void headings() throws IOException {
        text.write('\uFEFF');
        csv.writeRecord(page.columns().stream().map(column -> guarded(column.heading())).toList());
    }

    void row(List<Value> row) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            fields.add(field(row.get(i).content(), page.columns().get(i).format()));
        }
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }

    private static String field(Object content, Format format) {
        if (content instanceof Value.Formula formula) {
            return field(formula.result(), format);
        }
        if (content instanceof LocalDate day) {
            return day.format(format == Format.MONTH ? MONTH : DAY);
        }
        if (content instanceof BigDecimal number) {
            String plain = (format == Format.PERCENT ? number.movePointRight(2) : number).toPlainString().replace('.', ',');
            return format == Format.PERCENT ? plain + " %" : plain;
        }
        return content == null ? "" : guarded(content.toString());
    }

    /** An apostrophe before what would start a formula; our reader takes it away again. */
    private static String guarded(String text) {
        return TO_GUARD.matcher(text).matches() ? "'" + text : text;
    }
}
