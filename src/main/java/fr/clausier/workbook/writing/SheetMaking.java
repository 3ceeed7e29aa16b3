package fr.clausier.workbook.writing;

import fr.clausier.workbook.writing.part.Choices;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlinks;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHyperlink;

/** Makes the sheets of a workbook: widths, frozen headings, print on A4, lock, drop-downs, links; all but their rows. */
final class SheetMaking {

    private static final int CHARACTER = 256;
    private static final double SIDE_MARGIN_INCHES = 0.4;
    private static final double FOOT_MARGIN_INCHES = 0.6;
    private static final byte[] BAR = {(byte) 0x8F, (byte) 0xB4, (byte) 0xE0};

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final Choices choices;
    private final String title;

    SheetMaking(XSSFWorkbook workbook, Book book) {
        this.workbook = workbook;
        this.styles = new Styles(workbook, book.language());
        this.choices = new Choices(workbook, Book.LISTS_SHEET);
        this.title = book.title();
    }

    Styles styles() {
        return styles;
    }

    /** A sheet without its rows. @param part of the page, the first being 0 */
    XSSFSheet sheet(Page page, int part) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(page.sheetName(part)));
        for (int i = 0; i < page.widths().size(); i++) {
            sheet.setColumnWidth(i, page.widths().get(i).width() * CHARACTER);
            sheet.setColumnHidden(i, page.widths().get(i).hidden());
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
        print(sheet, page);
        boolean first = workbook.getActiveSheetIndex() == 0 && (workbook.getNumberOfSheets() == 1 || workbook.isSheetHidden(0));
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), page.hidden());
        if (first && !page.hidden()) {
            workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        }
        sheet.setSelected(workbook.getActiveSheetIndex() == workbook.getSheetIndex(sheet));
        return sheet;
    }

    void offer(XSSFSheet sheet, Page page, int headings) {
        choices.offer(sheet, page.columns().stream().map(Column::choices).toList(), headings);
    }

    /** What stands after the rows. */
    void finish(XSSFSheet sheet, Page page, Rows rows) {
        if (!rows.links().isEmpty()) {
            CTHyperlinks links = sheet.getCTWorksheet().addNewHyperlinks();
            for (Rows.Link each : rows.links()) {
                CTHyperlink link = links.addNewHyperlink();
                link.setRef(each.cell());
                link.setLocation(each.address());
            }
        }
    }

    /** A bar that fills each cell as far as its ratio: empty at 0, full at 1. */
    static void bar(XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(new XSSFColor(BAR, null));
        XSSFDataBarFormatting bar = rule.getDataBarFormatting();
        bar.getMinThreshold().setRangeType(RangeType.NUMBER);
        bar.getMinThreshold().setValue(0d);
        bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
        bar.getMaxThreshold().setValue(1d);
        bar.setWidthMin(0);
        bar.setWidthMax(100);
        formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private void print(XSSFSheet sheet, Page page) {
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(!page.extras().portrait());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, FOOT_MARGIN_INCHES);
        sheet.getFooter().setLeft(title.replace("&", "&&"));
        sheet.getFooter().setCenter(page.name().replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }
}
