package fr.clausier.hours.decision;

/**
 * Where the figure of a line was read.
 *
 * @param upload file kept, null when the hours were typed
 * @param corrected whether a cell of its row was corrected here, and so says otherwise in the file
 */
public record LineSource(Long upload, String fileName, String sheet, String cell, boolean corrected) {

    /** Set behind the cell of a corrected row. */
    public static final String CORRECTED = " ✎";

    public LineSource(Long upload, String fileName, String sheet, String cell) {
        this(upload, fileName, sheet, cell, false);
    }

    /** File, sheet and cell as people read them, with a mark when the row was corrected; empty for typed hours. */
    @Override
    public String toString() {
        String place = sheet == null || sheet.isEmpty() ? cell : sheet + "!" + cell;
        return upload == null ? "" : (place == null ? fileName : fileName + ", " + place) + (corrected ? CORRECTED : "");
    }
}
