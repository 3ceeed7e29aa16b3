package fr.clausier.hours.guess;

import fr.clausier.hours.sheet.ColumnUse;

/** What a column is taken for, and how sure that is. */
public record ColumnGuess(int column, String heading, String address, String key, ColumnUse use, Confidence confidence) {

    /** Whether nothing is written over the column. */
    public boolean isUnnamed() {
        return heading.isEmpty();
    }

    /** The same column, put to a use a person names. */
    public ColumnGuess as(ColumnUse other) {
        return new ColumnGuess(column, heading, address, key, other, Confidence.SURE);
    }
}
