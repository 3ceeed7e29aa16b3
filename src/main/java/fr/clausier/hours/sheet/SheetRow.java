package fr.clausier.hours.sheet;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * What one row of the workbook says; null where it says nothing or nothing readable.
 *
 * @param sheet name of the sheet, empty for a text file
 * @param number of the row, from 1
 * @param readable false when a value of the row could not be read: its problems say which
 * @param work hours worked; null is not zero
 * @param addresses A1 address of each known column in this row
 */
public record SheetRow(String sheet, int number, boolean readable, String contract, String lot, Siret employer, String employerName,
        EmployerKind kind, String familyName, String firstName, LocalDate birthDate, EligibleGroup group, Modality modality,
        ContractType contractType, String rome, LocalDate startsOn, LocalDate plannedEnd, YearMonth month, Hours work, Hours training,
        Hours tutoring, Map<HoursColumn, String> addresses) {

    /** The same row of someone named otherwise. */
    public SheetRow of(String family, String first, LocalDate born) {
        return new SheetRow(sheet, number, readable, contract, lot, employer, employerName, kind, family, first, born, group, modality, contractType,
            rome, startsOn, plannedEnd, month, work, training, tutoring, addresses);
    }

    /** Hours said of an activity; null where the row says nothing. */
    public Hours hours(Activity activity) {
        return switch (activity) {
            case WORK -> work;
            case TRAINING -> training;
            case TUTORING -> tutoring;
        };
    }

    /** Where a value of the row stands; the row's first cell for a column the file does not have. */
    public Problem.Place place(HoursColumn column) {
        return Problem.Place.cell(sheet, addresses.getOrDefault(column, "A" + number));
    }
}
