package fr.clausier.proof.writing;

import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Twenty columns, as those of Heures: a month, four numbers, fifteen texts; written by this product and by a bare loop of its library. */
final class Cells {

    static final int COLUMNS = 20;
    private static final int ROWS_IN_MEMORY = 100;
    private static final String[] TEXTS = {"2026TX050", "02", "Chantiers du Val", "sous-traitance", "CDDI", "bénéficiaire du RSA",
        "Le justificatif du 01/11/2025 était trop ancien à l’embauche", "R-05", "heures-2026-03.xlsx, Heures!P4", "travail"};

    private Cells() { }

    static boolean isNumber(int column) {
        return column >= 10 && column < 14;
    }

    static String text(int row, int column) {
        return column == 3 ? "PS-" + (1_000_000 + row) : TEXTS[column % TEXTS.length];
    }

    static BigDecimal number(int row, int column) {
        return BigDecimal.valueOf((row * 7L + column * 13L) % 16_000, 2);
    }

    static LocalDate month(int row) {
        return LocalDate.of(2026, 1 + row % 12, 1);
    }

    /** As the product writes: a table by name, headings in sight, heights measured, a page that prints. */
    static void ours(int rows, OutputStream out) throws IOException {
        List<Column> columns = IntStream.range(0, COLUMNS).mapToObj(i -> i == 0 ? Column.of("Mois", Format.MONTH, 15)
            : isNumber(i) ? Column.of("Heures " + i, Format.HOURS, 12) : Column.of("Colonne " + i, Format.TEXT, 26).wrapped()).toList();
        Iterable<List<Value>> values = () -> IntStream.range(0, rows).mapToObj(Cells::row).iterator();
        new Book("Mesure", "Clausier", "fr", Instant.EPOCH, List.of(Page.of("Heures", List.of("Mesure"), columns, values).named("Heures"))).writeTo(out);
    }

    private static List<Value> row(int row) {
        List<Value> values = new ArrayList<>(COLUMNS);
        for (int i = 0; i < COLUMNS; i++) {
            values.add(i == 0 ? Value.of(month(row)) : isNumber(i) ? Value.of(number(row, i)) : Value.of(text(row, i)));
        }
        return values;
    }

    /** The least one can write with the library: one style for days, one for numbers. */
    static void bare(int rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            CellStyle days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat("mmmm yyyy"));
            CellStyle numbers = workbook.createCellStyle();
            numbers.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            SXSSFSheet sheet = workbook.createSheet("Heures");
            for (int row = 0; row < rows; row++) {
                SXSSFRow line = sheet.createRow(row);
                for (int i = 0; i < COLUMNS; i++) {
                    SXSSFCell cell = line.createCell(i);
                    if (i == 0) {
                        cell.setCellValue(month(row));
                        cell.setCellStyle(days);
                    } else if (isNumber(i)) {
                        cell.setCellValue(number(row, i).doubleValue());
                        cell.setCellStyle(numbers);
                    } else {
                        cell.setCellValue(text(row, i));
                    }
                }
            }
            workbook.write(out);
        }
    }
}
