package fr.clausier.hours.confirmation.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.EmployerBook;
import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.util.Map;

/**
 * A marked row as it came back.
 *
 * @param person as its cell shows it now; @param place its contract, lot and month, likewise
 * @param shown hours declared, as their cells show them now; null for an activity whose column is gone
 * @param stance null for no answer
 * @param addresses of its columns
 * @param readable false when a value of the row could not be read
 */
record SentAnswer(RowMark mark, String sheet, int number, String person, SheetRow place, Map<Activity, Hours> shown, Stance stance, Hours said,
        String remark, Map<ConfirmationColumn, String> addresses, boolean readable) {

    Asked asked() {
        return new Asked(mark.lot(), mark.employer(), mark.month());
    }

    /** Hours of the month that the row went out with. */
    Hours stood() {
        return EmployerBook.total(mark.stood().values());
    }

    Problem.Place at(ConfirmationColumn column) {
        return Problem.Place.cell(sheet, addresses.getOrDefault(column, "A" + number));
    }
}
