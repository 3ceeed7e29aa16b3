package fr.clausier.workbook.writing;

import fr.clausier.workbook.writing.part.ListObject;
import fr.clausier.workbook.writing.part.SheetXml;
import fr.clausier.workbook.writing.part.XlsxPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills the sheets of one page: titles, headings, rows, filter or table, rows left for typing, blocks. */
final class PageWriting {

    private static final int HEADING_LINES = 2;
    private static final int TITLE_QUARTERS = 96;

    private final SheetMaking making;
    private final Page page;
    private final XlsxPackage file;
    private Rows rows;
    private XSSFSheet sheet;

    PageWriting(SheetMaking making, Page page, XlsxPackage file) {
        this.making = making;
        this.page = page;
        this.file = file;
    }

    /** Writes everything, on as many sheets as it takes. */
    void write() throws IOException {
        Iterator<List<Value>> values = page.rows().iterator();
        int part = 0;
        do {
            sheet = making.sheet(page, part);
            SheetXml xml = file.open(sheet);
            rows = new Rows(xml, making.styles());
            titles();
            if (!page.columns().isEmpty()) {
                table(values, part);
            }
            if (!values.hasNext()) {
                new BlockWriting(sheet, page, rows).write();
            }
            making.finish(sheet, page, rows);
            file.close(sheet, xml);
            part++;
        } while (values.hasNext());
    }

    private void titles() throws IOException {
        for (int i = 0; i < page.titles().size(); i++) {
            rows.open(i == 0 ? TITLE_QUARTERS : 0);
            rows.text(0, making.styles().title(i == 0), page.titles().get(i));
            rows.close();
        }
        rows.skip(page.titles().isEmpty() ? 0 : 1);
    }

    private void table(Iterator<List<Value>> values, int part) throws IOException {
        List<Column> columns = page.columns();
        int headings = rows.next();
        rows.headings(columns, HEADING_LINES);
        int last = headings;
        int left = page.capacity();
        while (left > 0 && values.hasNext()) {
            List<Value> row = values.next();
            if (row.size() > columns.size()) {
                throw new IllegalArgumentException("a row of " + page.name() + " has more values than there are columns");
            }
            last = isTotal(row) ? last : rows.next();
            rows.values(columns, row);
            left--;
        }
        if (rows.next() == headings + 1 && !page.extras().empty().isEmpty()) {
            last = rows.next();
            // not wrapped: it runs over the empty cells beside it
            rows.values(columns.stream().map(column -> Column.of(column.heading(), Format.TEXT, column.width())).toList(), said(page.extras().empty()));
        }
        for (int i = 0; i < page.inputRows(); i++) {
            last = rows.next();
            rows.blank(columns);
        }
        making.offer(sheet, page, headings);
        bars(headings, Math.max(last, headings + 1));
        if (page.extras().table().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(headings, Math.max(headings + 1, rows.next() - 1), 0, columns.size() - 1));
        } else {
            ListObject.over(sheet, page.tableName(part), columns.stream().map(Column::heading).toList(), headings, Math.max(last, headings + 1));
        }
    }

    /** Totals stand below the table, not in it: whoever sums a column by its name counts nothing twice. */
    private static boolean isTotal(List<Value> row) {
        return !row.isEmpty() && row.get(0).tone() == Tone.TOTAL;
    }

    private List<Value> said(String sentence) {
        List<Value> row = new ArrayList<>(java.util.Collections.nCopies(page.columns().size(), Value.EMPTY));
        row.set(0, Value.of(sentence).in(Tone.MUTED));
        return row;
    }

    private void bars(int headings, int last) {
        for (int i = 0; i < page.columns().size(); i++) {
            if (page.columns().get(i).bar()) {
                SheetMaking.bar(sheet, new CellRangeAddress(headings + 1, last, i, i));
            }
        }
    }
}
