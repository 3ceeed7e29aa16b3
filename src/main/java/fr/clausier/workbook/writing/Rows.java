package fr.clausier.workbook.writing;

import fr.clausier.workbook.writing.part.SheetXml;
import fr.clausier.workbook.writing.part.TextSize;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Rows of one sheet, written from the top: values in their looks, heights, links. */
final class Rows {

    private static final int QUARTERS_OF_A_LINE = 51;
    private static final int MARGIN_QUARTERS = 8;
    private static final int MOST_LINES = 30;
    private static final int USUAL_SIZE = 10;
    /** More than this on a sheet, and the file is said to be damaged. */
    private static final int MOST_LINKS = 60_000;
    private static final String STARTS_A_FORMULA = "=+-@";

    /** A cell that leads elsewhere when it is clicked. */
    record Link(String cell, String address) { }

    private final SheetXml xml;
    private final Styles styles;
    private final List<Link> links = new ArrayList<>();
    private int next;

    Rows(SheetXml xml, Styles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** Number of the row to come, the first being 0. */
    int next() {
        return next;
    }

    List<Link> links() {
        return links;
    }

    void skip(int rows) {
        next += rows;
    }

    /** @param quarters height in quarters of a point; 0 for the usual one */
    void open(int quarters) {
        xml.openRow(next++, quarters);
    }

    void close() throws IOException {
        xml.closeRow();
    }

    void text(int column, int style, String text) {
        xml.text(column, style, text);
    }

    /** A row of headings, as tall as they need. */
    void headings(List<Column> columns, int least) throws IOException {
        int lines = least;
        for (Column column : columns) {
            lines = Math.max(lines, TextSize.lines(column.heading(), column.width(), USUAL_SIZE));
        }
        open(lines * QUARTERS_OF_A_LINE + MARGIN_QUARTERS * 2);
        for (int i = 0; i < columns.size(); i++) {
            xml.text(i, styles.heading(columns.get(i)), columns.get(i).heading());
        }
        close();
    }

    void values(List<Column> columns, List<Value> values) throws IOException {
        open(height(columns, values));
        for (int i = 0; i < values.size(); i++) {
            value(i, columns.get(i), values.get(i));
        }
        close();
    }

    /** A text over several columns of a width. */
    void spanning(Value value, int columns, int width) throws IOException {
        Column whole = Column.of("", Format.TEXT, Column.WIDEST).wrapped();
        int size = value.tone().size();
        int lines = value.content() instanceof String text ? TextSize.lines(text, width, size) : 1;
        int air = value.tone() == Tone.SENTENCE ? MARGIN_QUARTERS * 3 : MARGIN_QUARTERS;
        open(lines * QUARTERS_OF_A_LINE * size / USUAL_SIZE + air);
        value(0, whole, value);
        for (int i = 1; i < columns; i++) {
            xml.empty(i, styles.cell(whole, value.tone(), false, false));
        }
        close();
    }

    void blank(List<Column> columns) throws IOException {
        open(0);
        for (int i = 0; i < columns.size(); i++) {
            xml.empty(i, styles.cell(columns.get(i), Tone.PLAIN, false, true));
        }
        close();
    }

    private void value(int index, Column column, Value value) {
        Object content = value.content();
        boolean guarded = content instanceof String text && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        int style = styles.cell(column, value.tone(), guarded, value.tone() == Tone.INPUT);
        if (content instanceof String text) {
            xml.text(index, style, text);
        } else if (content instanceof BigDecimal number) {
            xml.number(index, style, number);
        } else if (content instanceof LocalDate day) {
            xml.day(index, style, day);
        } else if (content instanceof Value.Formula formula) {
            xml.formula(index, style, formula.expression(), formula.result());
        } else {
            xml.empty(index, style);
        }
        if (value.link() != null && links.size() < MOST_LINKS) {
            links.add(new Link(new CellReference(next - 1, index).formatAsString(), value.link()));
        }
    }

    /** Quarters of a point that the tallest text takes; 0 when one line is enough. */
    private static int height(List<Column> columns, List<Value> values) {
        int most = 1;
        int size = USUAL_SIZE;
        for (int i = 0; i < values.size(); i++) {
            size = Math.max(size, values.get(i).tone().size());
            if (columns.get(i).wrap() && values.get(i).content() instanceof String text) {
                most = Math.max(most, TextSize.lines(text, columns.get(i).width(), values.get(i).tone().size()));
            }
        }
        return most == 1 && size == USUAL_SIZE ? 0 : Math.min(most, MOST_LINES) * QUARTERS_OF_A_LINE * size / USUAL_SIZE + MARGIN_QUARTERS;
    }
}
