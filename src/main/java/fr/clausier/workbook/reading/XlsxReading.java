package fr.clausier.workbook.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of an .xlsx workbook row by row, keeping only filled cells. */
final class XlsxReading {

    private final byte[] content;
    private final PackageCheck check;
    private final Limits limits;
    private int cells;

    XlsxReading(byte[] content, PackageCheck check, Limits limits) {
        this.content = content;
        this.check = check;
        this.limits = limits;
    }

    List<Table> tables() throws IOException {
        ReadingOptions options = new ReadingOptions(check.hasStyles(), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options)) {
            List<Table> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                tables.add(new Table(sheet.getName(), rows(sheet, workbook.isDate1904())));
            }
            return tables;
        }
    }

    private List<Table.Row> rows(Sheet sheet, boolean from1904) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = stream.iterator();
            while (each.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = each.next();
                List<Cell> filled = filled(row, from1904);
                if (!filled.isEmpty()) {
                    rows.add(new Table.Row(row.getRowNum(), filled));
                }
            }
        }
        return rows;
    }

    private List<Cell> filled(org.dhatim.fastexcel.reader.Row row, boolean from1904) {
        if (Thread.interrupted()) {
            throw new UnreadableFile("file-time", Long.toString(limits.time().toSeconds()));
        }
        List<Cell> filled = new ArrayList<>(row.getPhysicalCellCount());
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            Cell read = cell == null ? null : cell(cell, from1904);
            if (read != null) {
                filled.add(read);
            }
        }
        cells += filled.size();
        if (cells > limits.cells()) {
            throw new UnreadableFile("file-too-many-cells", Integer.toString(limits.cells()));
        }
        return filled;
    }

    /** The cell as kept; null when nothing is in it. */
    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean from1904) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        String address = cell.getAddress().toString();
        int column = cell.getColumnIndex();
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && raw.startsWith("#")) {
            return new Cell(address, column, Cell.Kind.ERROR, raw, null, null);
        }
        if (cell.getType() == CellType.FORMULA && cell.getValue() == null) {
            return new Cell(address, column, Cell.Kind.UNCOMPUTED, "=" + cell.getFormula(), null, null);
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(cell, address, column, number, from1904);
        }
        if (cell.getValue() instanceof Boolean flag) {
            return new Cell(address, column, Cell.Kind.BOOLEAN, Boolean.toString(flag), null, null);
        }
        String text = raw.strip();
        return text.isEmpty() ? null : Cell.text(address, column, text);
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, String address, int column, BigDecimal stored, boolean from1904) {
        NumberFormat format = NumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        return format.read(address, column, stored, from1904);
    }
}
