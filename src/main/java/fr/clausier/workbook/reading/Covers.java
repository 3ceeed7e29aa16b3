package fr.clausier.workbook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The merges that cross a row, each with the value of its first cell. */
final class Covers {

    private record Cover(Merge merge, Object held) { }

    private final List<Cover> covers = new ArrayList<>(1);

    /** The rows of a sheet, told which merges cross them. Merges whose first cell is empty show nothing. */
    static List<Table.Row> over(List<Table.Row> rows, List<Merge> merges, Limits limits) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size() && !merges.isEmpty(); i++) {
            places.put(rows.get(i).number(), i);
        }
        Covers[] crossing = new Covers[rows.size()];
        long crossed = 0;
        for (Merge merge : merges) {
            Integer first = places.get(merge.firstRow());
            Object held = first == null ? null : rows.get(first).held(merge.firstColumn());
            for (int i = first == null ? rows.size() : first; held != null && i < rows.size() && rows.get(i).number() <= merge.lastRow(); i++) {
                crossing[i] = crossing[i] == null ? new Covers() : crossing[i];
                crossing[i].covers.add(new Cover(merge, held));
                crossed += merge.lastColumn() - merge.firstColumn() + 1L;
                if (crossed > limits.cells()) {
                    throw new UnreadableFile("file-too-many-cells", Integer.toString(limits.cells()));
                }
            }
        }
        List<Table.Row> told = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            told.add(crossing[i] == null ? rows.get(i) : rows.get(i).under(crossing[i]));
        }
        return told;
    }

    Optional<Cell> at(int row, int column) {
        for (Cover cover : covers) {
            if (cover.merge.covers(row, column) && !isFirst(cover.merge, row, column)) {
                return Optional.of(Cell.covered(row, column, cover.held, cover.merge));
            }
        }
        return Optional.empty();
    }

    List<Cell> all(int row) {
        List<Cell> cells = new ArrayList<>();
        for (Cover cover : covers) {
            for (int column = cover.merge.firstColumn(); column <= cover.merge.lastColumn(); column++) {
                if (!isFirst(cover.merge, row, column)) {
                    cells.add(Cell.covered(row, column, cover.held, cover.merge));
                }
            }
        }
        return cells;
    }

    private static boolean isFirst(Merge merge, int row, int column) {
        return row == merge.firstRow() && column == merge.firstColumn();
    }
}
