package fr.clausier.hours.guess;

import fr.clausier.hours.sheet.HoursColumn;

/**
 * A value that holds for every row of a sheet.
 *
 * @param address of the cell that gives it; empty when none does
 */
public record Fact(HoursColumn column, String text, String address, Origin origin) {

    /** Where the value comes from. */
    public enum Origin {
        /** Beside a label, above the table. */ LABEL,
        /** In a title. */ TITLE,
        /** In the sheet's name. */ SHEET,
        /** In the file's name. */ FILE,
        /** The only one within reach of the viewer. */ ONLY,
        /** Typed by a person. */ TYPED
    }

    /** Whether the sheet itself says it. */
    public boolean isWritten() {
        return origin == Origin.LABEL || origin == Origin.TITLE || origin == Origin.SHEET;
    }
}
