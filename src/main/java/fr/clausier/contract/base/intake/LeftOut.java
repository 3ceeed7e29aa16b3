package fr.clausier.contract.base.intake;

/** Rows of a file that are no entry, named so that nothing disappears unsaid. First and last are the same for a single row. */
public record LeftOut(String sheet, int first, int last, Passed passed, String text) {

    /** Why rows are passed over. */
    public enum Passed {
        /** Above the headings. */ ABOVE, /** The headings once more. */ REPEATED, EMPTY, SUM,
        /** A line prepared without a reference, an amount or hours: not filled yet. */ UNFILLED,
        /** A whole sheet without the headings of the template. */ ELSEWHERE
    }
}
