package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Limits;
import fr.clausier.workbook.reading.Merge;
import fr.clausier.workbook.reading.RowsKept;
import fr.clausier.workbook.reading.SheetShape;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.UnreadableFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** Cells of a format read up to a number of filled rows, all sheets together, whatever the order in which the file gives them. */
final class OldSheets {

    private final Limits limits;
    private final String tooLong;
    private final RowsKept kept;
    private final Map<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private SheetShape shape = SheetShape.empty();
    private int before;
    private int cells;

    /** @param tooLong code of the refusal of a file with more rows */
    OldSheets(Limits limits, String tooLong) {
        this.limits = limits;
        this.tooLong = tooLong;
        this.kept = new RowsKept(limits);
    }

    /** @param row from 0; a null value is passed over */
    void put(int row, int column, Object value) {
        if (value == null) {
            return;
        }
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, value);
        cells++;
        if (before + rows.size() > limits.oldRows()) {
            throw new UnreadableFile(tooLong, Integer.toString(limits.oldRows()));
        }
        if (cells > limits.cells()) {
            throw new UnreadableFile("file-too-many-cells", Integer.toString(limits.cells()));
        }
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    SheetShape shape() {
        return shape;
    }

    void merge(CellRangeAddress area) {
        shape.merge(new Merge(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
    }

    /** The sheet whose cells were put since the last one. */
    Table table(String name, boolean hidden) {
        rows.forEach((number, cellsOfRow) -> {
            cellsOfRow.forEach(kept::add);
            kept.end(number + 1, hiddenRows.contains(number));
        });
        before += rows.size();
        Table table = kept.table(name, hidden, shape);
        rows.clear();
        hiddenRows.clear();
        shape = SheetShape.empty();
        return table;
    }
}
