package fr.clausier.compliance;

/** Where a clause stands at the end of a month. R-31 says when each is given. */
public enum ClauseStatus {
    /** The window has not opened, or nothing is declared and the clause is not behind. */ NOT_STARTED,
    ON_TRACK,
    /** Counted hours are behind what was expected, beyond a first limit. */ AT_RISK,
    /** Behind beyond a second limit. */ LATE,
    /** Counted hours reach the hours due. */ REACHED,
    /** The window is over and hours are missing. */ FELL_SHORT,
    /** Settled by a person. */ CLOSED,
    /** The obligation was lifted. */ EXEMPT,
    /** A person must look before anything can be said. */ REVIEW;

    /** Whether a person has decided of the clause itself. */
    public boolean isDecided() {
        return this == CLOSED || this == EXEMPT;
    }
}
