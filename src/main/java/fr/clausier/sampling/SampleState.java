package fr.clausier.sampling;

/** Where a control stands. */
public enum SampleState {
    /** Employers are asked for proofs. */ ASKED,
    /** What was sent is frozen, and looked at. */ REVIEW,
    /** Employers are heard again about what was refused. */ ASKED_AGAIN,
    /** What they sent then is frozen, and looked at. */ REVIEW_AGAIN,
    CONCLUDED;

    public boolean isAsking() {
        return this == ASKED || this == ASKED_AGAIN;
    }

    public boolean isReviewing() {
        return this == REVIEW || this == REVIEW_AGAIN;
    }
}
