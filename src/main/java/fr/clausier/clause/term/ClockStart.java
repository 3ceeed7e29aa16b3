package fr.clausier.clause.term;

/** Which first hire of a person starts the time during which their hours count. */
public enum ClockStart {
    /** The first hire on this lot. */ THIS_LOT,
    /** The first hire on any lot of the same buyer. */ THIS_BUYER,
    /** The first hire on any lot the facilitator follows. */ ANYWHERE
}
