package fr.clausier.participant.exit;

/** What a person left for, in the categories in which the trade counts exits. */
public enum ExitKind {
    /** Open-ended contract, fixed-term of six months or more, public service, own business. */ LASTING,
    /** Shorter fixed-term contract, subsidised job. */ TRANSITION,
    /** Training, another inclusion structure, retirement. */ POSITIVE,
    /** Any other known situation. */ OTHER,
    /** Asked for, and nobody knows. */ UNKNOWN;

    /** Whether it is among what the trade calls dynamic exits. */
    public boolean isDynamic() {
        return this == LASTING || this == TRANSITION || this == POSITIVE;
    }
}
