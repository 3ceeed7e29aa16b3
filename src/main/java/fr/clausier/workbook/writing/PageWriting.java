package fr.clausier.workbook.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Fills one sheet: titles, headings, rows, filter, rows left for typing. */
final class PageWriting {

    private static final float HEADING_HEIGHT = 30;
    private static final float TITLE_HEIGHT = 24;
    private static final float LINE_HEIGHT = 12.75f;
    private static final float ROW_MARGIN = 2;
    private static final int MOST_LINES = 30;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String STARTS_A_FORMULA = "=+-@";

    private final SXSSFSheet sheet;
    private final Page page;
    private final Styles styles;
    private int next;

    PageWriting(SXSSFSheet sheet, Page page, Styles styles) {
        this.sheet = sheet;
        this.page = page;
        this.styles = styles;
    }

    /** Writes everything. @return index of the heading row, the first being 0 */
    int write() {
        titles();
        int headings = next;
        headings();
        for (List<Value> row : page.rows()) {
            row(row);
        }
        int last = next - 1;
        for (int i = 0; i < page.inputRows(); i++) {
            blank();
        }
        if (!page.columns().isEmpty()) {
            int filtered = Math.max(headings + 1, page.inputRows() > 0 ? next - 1 : last);
            sheet.setAutoFilter(new CellRangeAddress(headings, filtered, 0, page.columns().size() - 1));
        }
        return headings;
    }

    private void titles() {
        for (int i = 0; i < page.titles().size(); i++) {
            Row row = sheet.createRow(next++);
            Cell cell = row.createCell(0);
            cell.setCellValue(page.titles().get(i));
            cell.setCellStyle(styles.title(i == 0));
            if (i == 0) {
                row.setHeightInPoints(TITLE_HEIGHT);
            }
        }
        next += page.titles().isEmpty() ? 0 : 1;
    }

    private void headings() {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(HEADING_HEIGHT);
        for (int i = 0; i < page.columns().size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(page.columns().get(i).heading());
            cell.setCellStyle(styles.heading(page.columns().get(i)));
        }
    }

    private void row(List<Value> values) {
        if (values.size() > page.columns().size()) {
            throw new IllegalArgumentException("a row of " + page.name() + " has more values than there are columns");
        }
        Row row = sheet.createRow(next++);
        int lines = lines(values);
        if (lines > 1) {
            row.setHeightInPoints(lines * LINE_HEIGHT + ROW_MARGIN);
        }
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            Value value = values.get(i);
            boolean guarded = value.content() instanceof String text && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
            cell.setCellStyle(styles.cell(page.columns().get(i), value.tone(), guarded, value.tone() == Tone.INPUT));
            fill(cell, value.content());
            if (value.link() != null) {
                lead(cell, value.link());
            }
        }
    }

    /** Lines the tallest wrapped text takes. Spreadsheets do not all work it out by themselves when they open a file. */
    private int lines(List<Value> values) {
        int most = 1;
        for (int i = 0; i < values.size(); i++) {
            if (page.columns().get(i).wrap() && values.get(i).content() instanceof String text) {
                most = Math.max(most, lines(text, page.columns().get(i).width()));
            }
        }
        return Math.min(most, MOST_LINES);
    }

    /** Lines of a text broken between words. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            int used = 0;
            lines++;
            for (String word : paragraph.split(" ")) {
                boolean starts = used == 0;
                lines += !starts && used + 1 + word.length() > width ? 1 : 0;
                used = starts || used + 1 + word.length() > width ? word.length() : used + 1 + word.length();
                lines += (used - 1) / width;
                used = used > width ? used % width : used;
            }
        }
        return lines;
    }

    private void blank() {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < page.columns().size(); i++) {
            row.createCell(i).setCellStyle(styles.cell(page.columns().get(i), Tone.PLAIN, false, true));
        }
    }

    private void lead(Cell cell, String address) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(address);
        cell.setHyperlink(link);
    }

    private static void fill(Cell cell, Object content) {
        if (content instanceof String text) {
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
        } else if (content instanceof BigDecimal number) {
            // the nearest double has the same 15 digits as the number: what a spreadsheet keeps
            cell.setCellValue(number.doubleValue());
        } else if (content instanceof LocalDate day) {
            cell.setCellValue(day);
        }
    }
}
