package fr.clausier.workbook.writing.part;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes rows of a sheet as they come, straight to the file: nothing of them stays in memory. */
public final class SheetXml {

    private static final int LONGEST_TEXT = 32_767;
    private static final int FLUSHED_AT = 16_384;
    private static final long EPOCH_IN_SERIAL_DAYS = 25_569;
    /** Before this day spreadsheets disagree about the calendar. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int LETTERS = 26;
    private static final int POINT_PARTS = 4;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(FLUSHED_AT * 2);
    private String[] letters = {};
    private int row;

    public SheetXml(OutputStream out) {
        this.out = out;
    }

    /** Opens a row. @param number the first being 0 @param quarters height in quarters of a point; 0 for the usual one */
    public void openRow(int number, int quarters) {
        row = number + 1;
        text.append("<row r=\"").append(row).append('"');
        if (quarters > 0) {
            text.append(" ht=\"").append(quarters / POINT_PARTS).append(new String[] {"", ".25", ".5", ".75"}[quarters % POINT_PARTS])
                .append("\" customHeight=\"1\"");
        }
        text.append('>');
    }

    public void closeRow() throws IOException {
        text.append("</row>");
        if (text.length() > FLUSHED_AT) {
            flush();
        }
    }

    /** Hands on what is written so far. */
    public void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    public void empty(int column, int style) {
        open(column, style).append("/>");
    }

    /** A text, cut with a sign when it is longer than a cell can hold. */
    public void text(int column, int style, String value) {
        String whole = value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT - 1) + "…" : value;
        open(column, style).append(" t=\"inlineStr\"><is><t");
        if (!whole.isEmpty() && (whole.charAt(0) <= ' ' || whole.charAt(whole.length() - 1) <= ' ' || whole.indexOf('\n') >= 0)) {
            text.append(" xml:space=\"preserve\"");
        }
        text.append('>');
        escape(whole);
        text.append("</t></is></c>");
    }

    public void number(int column, int style, BigDecimal value) {
        open(column, style).append("><v>");
        plain(value);
        text.append("</v></c>");
    }

    public void day(int column, int style, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            text(column, style, day.toString());
            return;
        }
        open(column, style).append("><v>").append(day.toEpochDay() + EPOCH_IN_SERIAL_DAYS).append("</v></c>");
    }

    /** A formula and the result to show until it is worked out again. @param result String or BigDecimal */
    public void formula(int column, int style, String expression, Object result) {
        boolean number = result instanceof BigDecimal;
        open(column, style).append(number ? "><f>" : " t=\"str\"><f>");
        escape(expression);
        text.append("</f><v>");
        if (number) {
            plain((BigDecimal) result);
        } else {
            escape(result.toString());
        }
        text.append("</v></c>");
    }

    private StringBuilder open(int column, int style) {
        return text.append("<c r=\"").append(letters(column)).append(row).append("\" s=\"").append(style).append('"');
    }

    private String letters(int column) {
        if (column >= letters.length) {
            String[] more = new String[column + LETTERS];
            for (int i = 0; i < more.length; i++) {
                more[i] = (i < LETTERS ? "" : String.valueOf((char) ('A' + i / LETTERS - 1))) + (char) ('A' + i % LETTERS);
            }
            letters = more;
        }
        return letters[column];
    }

    /** 104.50 as 104.5: what a spreadsheet would write. */
    private void plain(BigDecimal value) {
        String digits = value.toPlainString();
        int end = digits.length();
        if (value.scale() > 0) {
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            end -= digits.charAt(end - 1) == '.' ? 1 : 0;
        }
        text.append(digits, 0, end);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                // a bare one would be read as the end of a line
                case '\r' -> text.append("&#13;");
                default -> text.append(letter >= ' ' && letter < '\uFFFE' || letter == '\n' || letter == '\t' ? letter : '?');
            }
        }
    }
}
