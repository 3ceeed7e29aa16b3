package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Content;
import fr.clausier.workbook.reading.Limits;
import fr.clausier.workbook.reading.Pace;
import fr.clausier.workbook.reading.RowsKept;
import fr.clausier.workbook.reading.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of an .xlsx or .xlsm workbook row by row, keeping only filled cells. Macros are parts like others, never opened. */
public final class XlsxReading {

    private final byte[] content;
    private final PackageCheck check;
    private final RowsKept kept;
    private final Pace pace;
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private boolean from1904;
    private long rows;

    public XlsxReading(byte[] content, PackageCheck check, Limits limits, Pace pace) {
        this.content = content;
        this.check = check;
        this.kept = new RowsKept(limits);
        this.pace = pace;
    }

    public List<Table> tables() throws IOException {
        ReadingOptions options = new ReadingOptions(check.hasStyles(), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options)) {
            from1904 = workbook.isDate1904();
            List<Table> tables = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                keep(sheet);
                tables.add(kept.table(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE, check.shape(sheet.getId())));
            }
            return tables;
        }
    }

    private void keep(Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> each = stream.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                for (org.dhatim.fastexcel.reader.Cell cell : row) {
                    if (cell != null) {
                        kept.add(cell.getColumnIndex(), held(cell));
                    }
                }
                kept.end(row.getRowNum(), row.isHidden());
                pace.between(PackageCheck.LOOKED_THROUGH, 100, ++rows, check.rows());
            }
        }
    }

    /** What the cell holds; null when nothing is in it. */
    private Object held(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.EMPTY) {
            return null;
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && raw.startsWith("#")) {
            return new Content(Cell.Kind.ERROR, raw, null);
        }
        if (cell.getType() == CellType.FORMULA && cell.getValue() == null) {
            return new Content(Cell.Kind.UNCOMPUTED, "=" + cell.getFormula(), null);
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return format(cell).read(number, from1904);
        }
        if (cell.getValue() instanceof Boolean flag) {
            return new Content(Cell.Kind.BOOLEAN, Boolean.toString(flag), null);
        }
        String text = raw.strip();
        return text.isEmpty() ? null : text;
    }

    private NumberFormat format(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return format == null || format.isBlank() ? NumberFormat.of(id, format) : formats.computeIfAbsent(format, each -> NumberFormat.of(id, each));
    }
}
