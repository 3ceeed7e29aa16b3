package fr.clausier.hours.decision;

/** Where the figure of a line was read. @param upload file kept, null when the hours were typed */
public record LineSource(Long upload, String fileName, String sheet, String cell) {

    /** File, sheet and cell as people read them; empty for typed hours. */
    @Override
    public String toString() {
        String place = sheet == null || sheet.isEmpty() ? cell : sheet + "!" + cell;
        return upload == null ? "" : place == null ? fileName : fileName + ", " + place;
    }
}
