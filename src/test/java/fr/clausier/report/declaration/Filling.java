package fr.clausier.report.declaration;

import fr.clausier.hours.declaration.DeclarationColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A declaration workbook in the hands of someone who fills it with another program. */
public final class Filling {

    private final XSSFWorkbook workbook;
    public final XSSFSheet sheet;

    private Filling(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
    }

    public static Filling of(byte[] content) {
        return new Filling(open(content));
    }

    static XSSFWorkbook open(byte[] content) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] saved(XSSFWorkbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The rows below the headings. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        boolean below = false;
        for (Row row : sheet) {
            if (below) {
                rows.add(row);
            }
            below |= row.getCell(3) != null && "Lot".equals(text(row, DeclarationColumn.LOT));
        }
        return rows;
    }

    /** The row of a person, or of a whole lot, in a month written as 2026-03. */
    public Row row(String person, String month) {
        return rows().stream().filter(row -> text(row, DeclarationColumn.PERSON).startsWith(person))
            .filter(row -> row.getCell(DeclarationColumn.MONTH.ordinal()).getLocalDateTimeCellValue().toLocalDate().equals(LocalDate.parse(month + "-01")))
            .findFirst().orElseThrow();
    }

    public Filling write(String person, String month, DeclarationColumn column, Object value) {
        put(row(person, month), column.ordinal(), value);
        return this;
    }

    /** Writes the cells of a new person, in the order of the hours workbook. */
    public Filling newcomer(int index, Object... values) {
        XSSFSheet newcomers = workbook.getSheet("Nouvelles personnes");
        Row row = newcomers.getRow(4 + index + 1);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                put(row, i, values[i]);
            }
        }
        return this;
    }

    public Filling change(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    public static void put(Row row, int column, Object value) {
        // a new cell: changing a text written inside its cell leaves the old one beside the new
        org.apache.poi.ss.usermodel.CellStyle style = row.getCell(column) == null ? null : row.getCell(column).getCellStyle();
        if (row.getCell(column) != null) {
            row.removeCell(row.getCell(column));
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value == null) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.toString());
        }
    }

    public static String text(Row row, DeclarationColumn column) {
        Cell cell = row.getCell(column.ordinal());
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    public byte[] bytes() {
        return saved(workbook);
    }
}
