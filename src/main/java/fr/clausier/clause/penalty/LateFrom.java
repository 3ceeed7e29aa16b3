package fr.clausier.clause.penalty;

/** From when lateness costs. */
public enum LateFrom {
    /** The day the document was due. */ DUE_DATE,
    /** The day of the formal notice (mise en demeure). */ FORMAL_NOTICE
}
