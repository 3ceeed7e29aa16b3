package fr.clausier.workbook.reading;

/**
 * Cells merged into one: the first holds the value, the others show it.
 *
 * @param firstRow from 1, as {@link Table.Row#number()}
 * @param firstColumn from 0, as {@link Cell#column()}
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** Whether it holds more than one cell and stands the right way round. */
    boolean isSound() {
        return firstRow >= 1 && firstColumn >= 0 && lastRow >= firstRow && lastColumn >= firstColumn && (lastRow > firstRow || lastColumn > firstColumn);
    }
}
