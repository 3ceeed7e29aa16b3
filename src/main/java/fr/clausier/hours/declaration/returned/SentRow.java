package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.LocalDate;
import java.util.Map;

/**
 * A marked row as it came back.
 *
 * @param person as its cell shows it now
 * @param cells hours and last day, read as in any hours file
 * @param none whether it is ticked that there are no hours
 * @param addresses of its columns
 * @param readable false when a value of the row could not be read
 */
record SentRow(RowMark mark, String sheet, int number, String person, SheetRow cells, boolean none, String remark,
        Map<DeclarationColumn, String> addresses, boolean readable) {

    /** Columns read as in any hours file, and where they stand in this sheet. */
    static final Map<DeclarationColumn, HoursColumn> READ = Map.of(DeclarationColumn.CONTRACT, HoursColumn.CONTRACT, DeclarationColumn.LOT,
        HoursColumn.LOT, DeclarationColumn.MONTH, HoursColumn.MONTH, DeclarationColumn.WORK, HoursColumn.WORK, DeclarationColumn.TRAINING,
        HoursColumn.TRAINING, DeclarationColumn.TUTORING, HoursColumn.TUTORING, DeclarationColumn.ENDS, HoursColumn.PLANNED_END);

    Hours hours(Activity activity) {
        return cells.hours(activity);
    }

    LocalDate ends() {
        return cells.plannedEnd();
    }

    boolean hasHours() {
        return cells.work() != null || cells.training() != null || cells.tutoring() != null;
    }

    /** Whether it says anything: a row left as it is is no answer. */
    boolean answers() {
        return none || hasHours();
    }

    Asked asked() {
        return new Asked(mark.lot(), mark.employer(), mark.month());
    }

    Problem.Place place(DeclarationColumn column) {
        return Problem.Place.cell(sheet, addresses.getOrDefault(column, "A" + number));
    }

    /** Where it answers: the ticked cell, or that of an activity. */
    Problem.Place place(Activity activity) {
        return place(none ? DeclarationColumn.NONE : DeclarationColumn.of(activity));
    }
}
