package fr.clausier.contract.base.intake;

import fr.clausier.contract.base.BaseDraft;
import fr.clausier.kernel.Problem;
import java.util.Map;

/**
 * What one row of the workbook says.
 *
 * @param sheet name of the sheet, empty for a text file
 * @param number of the row, from 1
 * @param readable false when a value of the row could not be read: its problems say which, and the draft is not to be used
 * @param addresses A1 address of each known column in this row
 */
public record BaseRow(String sheet, int number, boolean readable, String contract, String lot, BaseDraft draft, Map<BaseColumn, String> addresses) {

    /** Where a value of the row stands; the row's first cell for a column the file does not have. */
    Problem.Place place(BaseColumn column) {
        return Problem.Place.cell(sheet, addresses.getOrDefault(column, "A" + number));
    }

    /** The row as a message names it: its sheet, when the file has some, and its number. */
    String named() {
        return (sheet.isEmpty() ? "" : sheet + ", ") + number;
    }
}
