package fr.clausier.workbook.writing;

import fr.clausier.workbook.writing.part.Charts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the blocks of a page, one below the other, each chart beside its figures. */
final class BlockWriting {

    private static final int CHART_ROWS = 15;
    private static final int CHART_COLUMNS = 7;
    /** About as many as an upright page takes once it is made to fit its width. */
    private static final int PRINTED_ROWS = 80;

    private final XSSFSheet sheet;
    private final Page page;
    private final Rows rows;

    BlockWriting(XSSFSheet sheet, Page page, Rows rows) {
        this.sheet = sheet;
        this.page = page;
        this.rows = rows;
    }

    void write() throws IOException {
        int pageStart = 0;
        for (int i = 0; i < page.extras().blocks().size(); i++) {
            Block block = page.extras().blocks().get(i);
            boolean follows = rows.next() > 0 && (i > 0 || !page.columns().isEmpty());
            rows.skip(follows && (block.spanning() || !block.title().isEmpty()) ? 1 : 0);
            int first = rows.next();
            if (page.columns().isEmpty() && first - pageStart + height(block) > PRINTED_ROWS && first > pageStart) {
                // a chart is not cut in two by the end of a printed page
                sheet.setRowBreak(first - 1);
                pageStart = first;
            }
            write(block);
            if (block.chart() != null) {
                rows.skip(Math.max(0, first + CHART_ROWS - rows.next()));
            }
        }
    }

    private static int height(Block block) {
        return Math.max(block.rows().size() + 2, block.chart() == null ? 0 : CHART_ROWS);
    }

    private void write(Block block) throws IOException {
        int top = rows.next();
        if (!block.title().isEmpty()) {
            spanning(Value.of(block.title()).in(Tone.SECTION));
        }
        if (!block.bare()) {
            rows.headings(block.columns(), 1);
        }
        int first = rows.next();
        for (List<Value> row : block.rows()) {
            if (block.spanning()) {
                spanning(row.get(0));
            } else {
                rows.values(block.columns(), row);
            }
        }
        bars(block, first);
        if (block.chart() != null) {
            chart(block, top, first);
        }
    }

    private void spanning(Value value) throws IOException {
        int columns = Math.max(1, page.widths().size());
        int width = page.widths().stream().mapToInt(Column::width).sum();
        int row = rows.next();
        rows.spanning(value, columns, Math.max(width, 1));
        if (columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, columns - 1));
        }
    }

    private void bars(Block block, int first) {
        for (int i = 0; i < block.columns().size(); i++) {
            if (block.columns().get(i).bar() && rows.next() > first) {
                SheetMaking.bar(sheet, new CellRangeAddress(first, rows.next() - 1, i, i));
            }
        }
    }

    private void chart(Block block, int top, int first) {
        List<String> names = new ArrayList<>();
        List<BigDecimal> figures = new ArrayList<>();
        for (List<Value> row : block.rows()) {
            if (row.get(0).tone() != Tone.TOTAL && row.get(block.charted()).content() instanceof BigDecimal figure) {
                names.add(String.valueOf(row.get(0).content()));
                figures.add(figure);
            }
        }
        if (!figures.isEmpty()) {
            int last = first + figures.size() - 1;
            int left = block.columns().size() + 1;
            Charts.draw(sheet, block.chart(), new Charts.Source(block.title(), new CellRangeAddress(first, last, 0, 0), names,
                new CellRangeAddress(first, last, block.charted(), block.charted()), figures),
                new CellRangeAddress(top, top + CHART_ROWS - 2, left, left + CHART_COLUMNS - 1));
        }
    }
}
