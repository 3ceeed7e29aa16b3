package fr.clausier.hours.sheet;

/** Rows of a file that hold no hours, named so that nothing disappears unsaid. First and last are the same for a single row. */
public record Skipped(String sheet, int first, int last, Why why, String text) {

    /** Why rows are passed over. */
    public enum Why {
        /** Above the headings. */ TITLE, /** The headings, or the headings once more. */ HEADING, BLANK, TOTAL,
        /** A person, but hours neither worked nor of training: not an answer. */ NO_HOURS,
        /** A whole sheet without the headings of the template. */ OTHER_SHEET
    }
}
