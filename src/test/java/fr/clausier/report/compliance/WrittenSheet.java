package fr.clausier.report.compliance;

import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet of a finished workbook as another library reads it: rows below the headings until the totals, cells by heading. */
record WrittenSheet(List<Map<String, Cell>> rows) {

    static WrittenSheet of(byte[] workbook, String sheet, String firstHeading) {
        Table table = Tables.read("rapport.xlsx", workbook).get().stream().filter(t -> t.name().equals(sheet)).findFirst().orElseThrow();
        List<Map<String, Cell>> rows = new ArrayList<>();
        Map<Integer, String> headings = null;
        for (Table.Row row : table.rows()) {
            if (headings == null) {
                if (row.at(0).map(Cell::text).orElse("").equals(firstHeading)) {
                    headings = new LinkedHashMap<>();
                    for (Cell cell : row.cells()) {
                        headings.put(cell.column(), cell.text());
                    }
                }
            } else {
                Map<String, Cell> cells = new LinkedHashMap<>();
                for (Cell cell : row.cells()) {
                    cells.put(headings.get(cell.column()), cell);
                }
                rows.add(cells);
                if (row.at(0).map(Cell::text).orElse("").equals("Total")) {
                    return new WrittenSheet(rows);
                }
            }
        }
        return new WrittenSheet(rows);
    }

    static String text(Map<String, Cell> row, String heading) {
        return row.containsKey(heading) ? row.get(heading).text() : "";
    }

    /** The number of a cell to 0.01; zero when the cell is empty. */
    static BigDecimal number(Map<String, Cell> row, String heading) {
        return row.containsKey(heading) ? row.get(heading).number().setScale(2, java.math.RoundingMode.HALF_UP) : new BigDecimal("0.00");
    }

    /** Rows that are not the last one, which holds totals. */
    List<Map<String, Cell>> details() {
        return rows.subList(0, rows.size() - 1);
    }

    Map<String, Cell> totals() {
        return rows.get(rows.size() - 1);
    }

    BigDecimal sum(String heading) {
        return details().stream().map(row -> number(row, heading)).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
