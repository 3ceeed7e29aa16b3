package fr.clausier.need.candidate;

/** Where a candidate stands. */
public enum CandidateState {
    PROPOSED, CHOSEN, REFUSED, PLACED;

    /** Whether something was decided of which the referrer is told. */
    public boolean isDecided() {
        return this != PROPOSED;
    }
}
