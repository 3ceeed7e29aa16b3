package fr.clausier.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a sheet says beside its cells: columns hidden, cells merged. */
public record SheetShape(Set<Integer> hiddenColumns, List<Merge> merges) {

    public static final SheetShape PLAIN = new SheetShape(Set.of(), List.of());
    public static final int COLUMNS = 16_384;
    /** More than a spreadsheet program can open; each takes memory. */
    private static final int MOST_MERGES = 100_000;

    public static SheetShape empty() {
        return new SheetShape(new TreeSet<>(), new ArrayList<>());
    }

    /** @param first from 0; the last included */
    public void hide(int first, int last) {
        for (int column = Math.max(0, first); column <= Math.min(last, COLUMNS - 1); column++) {
            hiddenColumns.add(column);
        }
    }

    public void merge(Merge merge) {
        if (merges.size() >= MOST_MERGES) {
            throw new UnreadableFile("file-corrupt");
        }
        if (merge.isSound()) {
            merges.add(merge);
        }
    }
}
