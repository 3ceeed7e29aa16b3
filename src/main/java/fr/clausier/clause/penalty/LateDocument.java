package fr.clausier.clause.penalty;

/** A document that the holder owes by a day. */
public enum LateDocument {
    /** The declaration of a period's hours. */ DECLARATION,
    /** The half-yearly forecast. */ FORECAST,
    /** The final report of the clause. */ FINAL_REPORT
}
