package fr.clausier.clause.fit;

/** One answer of the matrix: whether a kind of employer may provide hours by a way to work. */
enum Cell {
    YES,
    /** Possible, but only where the terms of the clause say so: contracts disagree. */ BY_TERMS,
    NO;

    boolean byDefault() {
        return this == YES;
    }
}
