package fr.clausier.clause;

/** What a clause asks for. */
public enum ClauseKind {
    /** Hours of work given to people far from employment. */ INSERTION,
    /** Formation sous statut scolaire: hours of pupils on a placement agreement, who hold no work contract. */ SCHOOL_TRAINING,
    /** A reserved lot: no hours are owed, the operator's own staff is checked instead (R2113-7). */ RESERVED
}
