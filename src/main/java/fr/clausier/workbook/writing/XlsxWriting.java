package fr.clausier.workbook.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a book as .xlsx, a hundred rows in memory at a time, texts inside their cells (a table of shared texts would grow with them). */
final class XlsxWriting {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final double SIDE_MARGIN_INCHES = 0.4;
    private static final double FOOT_MARGIN_INCHES = 0.6;

    private XlsxWriting() { }

    static void write(Book book, OutputStream out) throws IOException {
        try (XSSFWorkbook base = new XSSFWorkbook(); SXSSFWorkbook workbook = new SXSSFWorkbook(base, ROWS_IN_MEMORY, true, false)) {
            describe(base, book);
            Styles styles = new Styles(base, book.language());
            Choices choices = new Choices(workbook);
            for (Page page : book.pages()) {
                SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(page.name()));
                layOut(sheet, page);
                print(sheet, page, book.title());
                int headings = new PageWriting(sheet, page, styles).write();
                choices.offer(sheet, page, headings);
                workbook.setSheetHidden(workbook.getSheetIndex(sheet), page.hidden());
            }
            workbook.setActiveSheet(firstShown(book.pages()));
            workbook.write(out);
        }
    }

    private static int firstShown(List<Page> pages) {
        int first = 0;
        while (pages.get(first).hidden()) {
            first++;
        }
        return first;
    }

    private static void describe(XSSFWorkbook workbook, Book book) {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        Instant created = book.created();
        properties.setTitle(book.title());
        properties.setCreator(book.author());
        properties.setLastModifiedByUser(book.author());
        properties.setCreated(Optional.of(Date.from(created)));
        properties.setModified(Optional.of(Date.from(created)));
    }

    private static void layOut(SXSSFSheet sheet, Page page) {
        for (int i = 0; i < page.columns().size(); i++) {
            sheet.setColumnWidth(i, page.columns().get(i).width() * CHARACTER);
        }
        sheet.setDisplayGridlines(false);
        int headings = page.headings();
        if (!page.columns().isEmpty()) {
            sheet.createFreezePane(0, headings + 1);
            sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
        }
        if (page.locked()) {
            // no password: against a slip, not against a person; filters and column widths stay usable
            sheet.protectSheet("");
            sheet.lockAutoFilter(false);
            sheet.lockFormatColumns(false);
        }
    }

    private static void print(SXSSFSheet sheet, Page page, String title) {
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, SIDE_MARGIN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, SIDE_MARGIN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, SIDE_MARGIN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, FOOT_MARGIN_INCHES);
        Footer footer = sheet.getFooter();
        footer.setLeft(title.replace("&", "&&"));
        footer.setCenter(page.name().replace("&", "&&"));
        footer.setRight("&P / &N");
    }
}
